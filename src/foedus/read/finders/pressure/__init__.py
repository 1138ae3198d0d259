"""Who asks for sanctions and less Russian energy, and what is done?"""
