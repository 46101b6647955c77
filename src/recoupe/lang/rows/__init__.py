"""Row dataclasses of tables that more than one part reads."""
