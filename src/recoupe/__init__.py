"""Recoupe: from a pile of news to a ledger of claims, each with the sentence that shows it and who stands behind it."""

__version__ = "0.1.0"
