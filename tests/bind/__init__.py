"""Tests of what texts bind whom to."""
