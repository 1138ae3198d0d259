"""How many states there are, pledged and came, who is one of them, and is that public?"""
