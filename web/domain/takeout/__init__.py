"""Everything of one account, record by record, as it is taken out and brought back in."""
