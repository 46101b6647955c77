"""Where a ledger is kept: plain files are its canonical form, DuckDB the index that answers SQL."""
