"""Where documents agree and where they do not: claim by claim within one question."""
