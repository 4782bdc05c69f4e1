"""Loaders: bytes of one kind of source in, records out."""
