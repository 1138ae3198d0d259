"""Speed, as ratios side by side within one run."""
