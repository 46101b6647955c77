"""The commands, one file each; `main` puts them together and turns errors into exit codes."""
