"""Claims in words that no rule knows: a linear model, learnt from marked reports when it is first needed.

The reports are in `corpus/`: about invented states, marked by hand. What is learnt from them is kept in the user's
cache and nowhere else: the package carries no weights.
"""
