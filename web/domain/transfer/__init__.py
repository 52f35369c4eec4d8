"""To-dos on their way into or out of a book, whatever the format."""
