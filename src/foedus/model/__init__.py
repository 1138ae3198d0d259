"""The nouns and the rule tree, frozen; nothing here reads, decides or prints."""
