"""The encoder that reads claims: multilingual-e5-small, its first layers, fitted on roles and on claims."""
