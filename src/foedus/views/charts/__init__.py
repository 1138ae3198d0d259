"""Charts of the brief: one Altair definition each, for the page, PNG and SVG."""
