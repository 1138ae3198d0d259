"""On what does it depend, and must a parliament agree?"""
