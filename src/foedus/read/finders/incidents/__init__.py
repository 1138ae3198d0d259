"""Drones, and diplomats sent home."""
