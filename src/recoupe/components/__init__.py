"""spaCy components over the stages, for use in a pipeline of one's own."""
