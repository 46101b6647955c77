"""The words of the interface: one catalogue a language, the same keys in each, and a verb for each sense."""

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.errors import DataFileError

LANGUAGES = ("fr", "en")
TAIL = re.compile(r" \[(.*)\]$")
"""What a verb needs before its object: "talks [with]"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """One language's texts by dotted key; a text that counts has the forms `.one` and `.other`."""

    language: str
    texts: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return a text with its blanks filled; a missing key is a fault of ours and raises."""
        if "count" in values and key not in self.texts:
            count = values["count"]
            assert isinstance(count, int)
            key = f"{key}.{self.form(count)}"
        if key not in self.texts:
            raise DataFileError(f"catalogue.{self.language}.toml has no text {key!r}")
        text = self.texts[key]
        return text.format(**values) if values else text

    def count(self, key: str, count: int) -> str:
        """Return the form of a noun that goes with a number."""
        return self.texts[f"{key}.{self.form(count)}"]

    def form(self, count: int) -> str:
        """Return the plural form: in French nought is singular."""
        single = (0, 1) if self.language == "fr" else (1,)
        return "one" if count in single else "other"

    def verb(self, sense: str | None, *, many: bool = False, alone: bool = False) -> str | None:
        """Return the verb of a sense, in the present; None for a sense that is not known.

        `many`: several do it; `alone`: nobody and nothing follows, so that no preposition may.
        "talk", three people -> "hold talks with"; alone -> "hold talks"
        """
        text = self.texts.get(f"sense.{sense}.{'other' if many else 'one'}")
        return text and TAIL.sub("" if alone else r" \1", text)


@cache
def catalogue(language: str) -> Catalogue:
    """Load the catalogue of a language of the interface."""
    source = files("recoupe.publish") / f"catalogue.{language}.toml"
    if not source.is_file():
        raise DataFileError(f"there is no interface in {language!r}; there are {', '.join(LANGUAGES)}")
    return Catalogue(language=language, texts=_flat(tomllib.loads(source.read_text("utf-8"))) | _verbs(language))


def _verbs(language: str) -> dict[str, str]:
    """Return the verbs by sense.

    `verbs.*.tsv`: `one` who does it, `other`: several, with what goes before an object in brackets; `object` is "whom"
    where that object is a party and the sense's own object is not (to talk with somebody, about something).
    """
    lines = (files("recoupe.publish") / f"verbs.{language}.tsv").read_text("utf-8").splitlines()
    return {
        f"sense.{row['sense']}.{form}": row[form]
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for form in ("one", "other", "object")
    }


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found.update(_flat(value, f"{prefix}{key}."))
        else:
            found[f"{prefix}{key}"] = str(value)
    return found
