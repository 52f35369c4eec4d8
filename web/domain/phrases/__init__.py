"""How people write when, where and how urgent: the rules and words that entry and query share."""
