"""A way out: letters to people."""
