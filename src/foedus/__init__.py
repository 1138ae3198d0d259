"""How sturdy is a multinational security guarantee, really?"""

__version__ = "0.1.0"
