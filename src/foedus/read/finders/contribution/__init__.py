"""What does a party, or what do many, contribute?"""
