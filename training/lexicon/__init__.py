"""Builds the morphological lexicons that ship with the languages."""
