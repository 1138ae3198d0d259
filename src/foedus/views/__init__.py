"""What people and programs see: the command line, JSON, the screen, the page."""
