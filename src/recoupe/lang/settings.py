"""The settings of a language: what `language.toml` may hold, each with its meaning."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from recoupe.errors import DataFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a language is, as far as no table of words tells it."""

    name: str = ""
    """The language's own name, as it is shown: « français »."""

    iso: str = ""
    """ISO 639-1 code by which lists of words, the ontology's names and the finder of languages know it; empty: the
    folder's name. Two folders may be of one language (`fr` and a Canadian one)."""

    iso3: str = ""
    """ISO 639-3 code, which FollowTheMoney asks for."""

    decimal: str = "."
    """Sign before a number's fraction: « 3,5 » or "3.5"."""

    number_joint: str = ""
    """Word that joins the parts of a number: « vingt *et* un », "two hundred *and* ten"."""

    number_joint_before: tuple[str, ...] = ()
    """Number words before which the joint stands; empty: before any."""

    number_joint_after: tuple[str, ...] = ()
    """Number words behind which the joint stands; empty: behind any."""

    quotes: tuple[tuple[str, str], ...] = ()
    """Pairs of quotation marks, the usual one first."""

    head_first: bool = False
    """The head of a noun phrase or name stands first (« Institut polaire », « ministère de la Défense »), not last
    ("Polar Institute", "Defence Ministry")."""

    drops_subjects: bool = False
    """A verb may do without its subject where it stays the same: « dijo Soto … », « añadió »."""

    encoder: bool = False
    """The encoder that ships has the pieces of its words, and learnt from texts in it. Texts of any other language are
    read by the trees and tables alone."""

    shared_names: bool = False
    """Its names of states and bodies are known in texts of every language, and kept beside the text's own: true of the
    languages that pages are written in. Those of any other are read in its own texts alone."""

    gendered: bool = False
    """Things have a gender that pronouns follow: « la Bolivie … elle »."""

    reflexive: str = ""
    """Reflexive pronoun as tables write it before a verb: « *se* féliciter »."""

    endings: tuple[str, ...] = ()
    """Endings of inflected words, cut off where words are compared across languages, the first that fits."""

    small_words: int = 3
    """Small words that may stand in a row inside a person's name: « Ana *de la* Souza » has 2."""


def read_settings(path: Path, given: dict[str, Any]) -> Settings:
    """Return the settings of a `language.toml`. Raises `DataFileError` naming a key unknown or of a wrong type.

    `{"decimal": ","}` -> Settings(decimal=",")
    """
    known = {field.name: field for field in fields(Settings)}
    if unknown := sorted(set(given) - set(known)):
        raise DataFileError(f"{path}: unknown setting {', '.join(unknown)}; known are {', '.join(sorted(known))}")
    values = {name: _frozen(value) for name, value in given.items()}
    for name, value in values.items():
        if type(value) is not type(known[name].default):
            wanted = type(known[name].default).__name__.replace("tuple", "list")
            raise DataFileError(f"{path}: {name} is to be of type {wanted}")
    return Settings(**values)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
