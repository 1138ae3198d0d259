"""Planning instances from a seed, and other solvers on the same instances."""
