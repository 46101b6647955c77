"""Fitting the weights of the claim stage: gold claims put on parsed sentences, and log-linear models of them."""
