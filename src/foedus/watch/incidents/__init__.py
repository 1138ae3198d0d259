"""Incidents: from the files users have to one table, every row used, joined or refused with a reason."""
