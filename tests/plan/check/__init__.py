"""Tests of the judge of plans."""
