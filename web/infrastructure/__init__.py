"""The arms and legs: ways in (html, cli) and ways out (persistence, formats)."""
