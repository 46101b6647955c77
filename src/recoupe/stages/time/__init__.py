"""Stage `time`."""
