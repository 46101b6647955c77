"""Measure the names that the stage `mention` finds."""
