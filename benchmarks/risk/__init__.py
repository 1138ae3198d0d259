"""Risk on generated plans: the kernel beside its plain twin and beside SimPy."""
