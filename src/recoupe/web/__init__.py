"""The dossier as a web application on this machine."""
