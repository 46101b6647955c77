"""Learning which time of a text a claim has, and counting why development rows have none."""
