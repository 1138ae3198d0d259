"""What only the backstop gives: question by question, what falls without it, and who else pledged some of it."""
