"""Fits the weights by which claims are read, on news and sentences with gold rows."""
