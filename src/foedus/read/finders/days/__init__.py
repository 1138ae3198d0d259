"""On which day did they meet, confirm, announce, and what is the coalition called?"""
