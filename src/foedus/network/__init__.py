"""Over which chains of links somebody gets from a place to a sector: the routes that docs/plan.md defines."""
