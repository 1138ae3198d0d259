"""Replays of a plan under drawn outcomes: how sturdy it is, and what matters most."""
