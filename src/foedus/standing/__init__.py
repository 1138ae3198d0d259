"""Where things stand: gates, approvals, the ladder, exclusions, strands, positions, and what is supposed."""
