"""Tests of what writes the documents."""
