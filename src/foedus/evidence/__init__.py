"""Statements folded at a date, on a standard."""
