"""Watching truces: what history says, and how fast it is."""
