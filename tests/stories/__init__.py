"""Small story ledgers with the right counts written by hand: one TOML file a story."""
