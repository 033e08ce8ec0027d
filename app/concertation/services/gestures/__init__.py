"""Writes, one function per user gesture: plain values in, ids out, all or nothing, undone by the journal."""
