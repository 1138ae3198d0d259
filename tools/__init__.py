"""Scripts for the people who keep foedus."""
