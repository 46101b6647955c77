"""Scorers of the tasks that `recoupe bench` knows."""
