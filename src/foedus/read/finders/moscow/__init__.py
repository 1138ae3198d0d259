"""What does Moscow reject, threaten and want, and who has a say?"""
