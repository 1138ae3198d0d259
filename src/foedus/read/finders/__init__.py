"""The rules: each file answers what one kind of claim looks like."""
