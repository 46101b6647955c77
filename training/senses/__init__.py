"""Makes the compiled rows of `senses.tsv` from PropBank's frames (English) and Verb∋Net (French)."""
