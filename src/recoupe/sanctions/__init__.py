"""Programmes of sanctions as data: paragraphs, the goods and directions that they cover, and when they hold."""

from recoupe.sanctions.programme import Direction, Paragraph, Programme, load, parse, shipped

__all__ = ["Direction", "Paragraph", "Programme", "load", "parse", "shipped"]
