"""Who carries out the stages: one machine here, a cluster beside it."""
