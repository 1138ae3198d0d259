"""Thousands of documents: workers that share them out, and a file of what was found that survives an interruption."""
