"""Is the truce holding: what happened against what it tolerates."""
