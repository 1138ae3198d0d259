"""Where does a party stand on soldiers of its own?"""
