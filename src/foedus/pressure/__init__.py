"""Measures of pressure: who takes them, how far they are, what is claimed of their size, what links them to talks."""
