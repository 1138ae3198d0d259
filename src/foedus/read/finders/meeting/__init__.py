"""How did they meet, and who is ready to meet?"""
