"""What is the force for, how large would it be, and where?"""
