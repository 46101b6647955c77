"""Make the tables of territories and given names."""
