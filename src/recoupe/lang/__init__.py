"""Languages as data: one folder each, loaded and checked here."""

from recoupe.lang.language import LANGUAGES, Language, load

__all__ = ["LANGUAGES", "Language", "load"]
