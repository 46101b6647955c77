"""What leaves the ledger: the static dossier and the exchange formats."""
