"""Marked reports about invented states (`marked.py` says how they are written), and the names in them."""
