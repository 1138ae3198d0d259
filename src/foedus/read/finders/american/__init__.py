"""What would America do?"""
