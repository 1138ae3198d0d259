"""From pledges and requirements to a plan with a proved bound: who fills what, moved how, by when."""
