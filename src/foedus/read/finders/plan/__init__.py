"""How far have plan and proposal come, and how binding is it?"""
