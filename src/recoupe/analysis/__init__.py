"""What the ledger adds up to: exchanges, relations, forecasts and provisions, each a function of the whole pile."""
