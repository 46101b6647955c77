"""Languages as data: one folder each, loaded and checked here."""

from recoupe.lang.language import LANGUAGES, PIVOT, Language, UseRow, iso_of, load, name_languages, words_of_all

__all__ = ["LANGUAGES", "PIVOT", "Language", "UseRow", "iso_of", "load", "name_languages", "words_of_all"]
