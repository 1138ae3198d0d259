"""What a text binds whom to: its clauses on the scales, the Budapest test, what its ceilings contradict."""
