"""Keeps a register unreadable to whoever lacks its passphrase: recovery code, key file, keys held by this process."""
