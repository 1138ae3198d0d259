"""Does it meet the need: what pledges give, which share of an option that is, what is missing, what would help."""
