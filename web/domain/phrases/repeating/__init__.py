"""How people say that something repeats: a pattern ("every 3rd friday"), and what follows or leads to it."""
