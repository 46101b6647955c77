"""Trains and scores what happens before parsing: words, sentence ends, lemmas."""
