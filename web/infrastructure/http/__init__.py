"""HTTP with no knowledge of to-dos: static files, forms, errors, the checks at the gate."""
