"""Documents in French, German, Spanish, Ukrainian and Russian: the main questions, by words and without a parse.

Each language is a file of words; the rules are the same for all. What else such a text claims is not read, and said so.
"""
