"""Pages: a frozen document in, the bytes of a tagged, archivable PDF out."""
