"""Protecting a register: unlocking it, encrypting it, its recovery code, the lock of an idle window."""
