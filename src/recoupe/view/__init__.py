"""Pages as records: a ledger joined and counted for reading, before any layout."""
