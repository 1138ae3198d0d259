"""The statistics of watching a truce: what was usual before, what is beyond what is tolerated, where acts cluster."""
