"""From what was read or watched to the case: statements are proposed, and a person accepts or rejects each."""
