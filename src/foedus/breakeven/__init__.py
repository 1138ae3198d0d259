"""What the other side would have to believe for refraining to be its better course."""
