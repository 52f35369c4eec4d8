"""The query language: tokens with their columns, a tree of terms, a parser that points at what is wrong."""
