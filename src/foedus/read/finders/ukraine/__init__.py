"""What becomes of Ukraine’s own army?"""
