"""The evidence of the stages in the interface's language: an English sentence is known by its pattern."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from recoupe.publish.wording import Wording

DAY = r"\d{4}(?:-\d\d){0,2}"
BLANKS = {
    "day": DAY, "day_early": DAY, "day_later": DAY, "range": r"[\d-]{10}/[\d-]{10}", "count": r"\d+", "share": r"\d+",
    "country": "[a-z]{2}", "kind": r"\w+", "name": ".+", "words": ".+",
}  # fmt: skip
BLANK = re.compile(r"\{(\w+)\}")
BETWEEN = "; "
CHANGES = ("drops_", "adds_")
SHOWN = (*CHANGES, "share_")


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Load the sentences of the stages as patterns, in the order of the file."""
    table = tomllib.loads((files("recoupe.publish") / "evidence.toml").read_text("utf-8"))
    return tuple((key, re.compile(_pattern(text))) for key, text in table.items())


def _pattern(text: str) -> str:
    parts = BLANK.split(text)
    fixed = [re.escape(part) if i % 2 == 0 else f"(?P<{part}>{BLANKS[part]})" for i, part in enumerate(parts)]
    return "".join(fixed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Draws evidence in one language of the interface; `states` are names that the pile has for a state's code."""

    wording: Wording
    states: dict[str, str] = field(default_factory=dict)

    def draw(self, text: str) -> Markup:
        """Return the evidence as it is read; what fits no pattern stays as it is, marked as English.

        "both rest on Mara Lindqvist" -> « l'un et l'autre reposent sur Mara Lindqvist »
        """
        return self._join(part for part in text.split(BETWEEN) if part)

    def grounds(self, text: str) -> Markup:
        """Return the evidence without what a page shows beside it: the share in common, what was dropped and added."""
        shown = tuple(pattern for key, pattern in patterns() if key.startswith(SHOWN))
        return self._join(part for part in text.split(BETWEEN) if not any(each.fullmatch(part) for each in shown))

    def _join(self, parts: Iterable[str]) -> Markup:
        return escape(self.wording.t("row.semicolon")).join(self._clause(part) for part in parts)

    def findings(self, text: str) -> tuple[tuple[str, Markup], ...]:
        """Return what a text drops or adds of its original's hedges, numbers, names and sources: action and words."""
        return tuple((key.partition("_")[0], self._fill(key, blanks)) for key, blanks in _findings(text))

    def _clause(self, part: str) -> Markup:
        for key, pattern in patterns():
            if found := pattern.fullmatch(part):
                return self._fill(key, found.groupdict())
        return Markup('<span lang="en">{}</span>').format(part)

    def _fill(self, key: str, blanks: dict[str, str]) -> Markup:
        return Markup("{}").format(
            self.wording.t(f"evidence.{key}", **{name: self._blank(name, value) for name, value in blanks.items()})
        )

    def _blank(self, name: str, value: str) -> str:
        if name == "kind":
            return self.wording.t(f"derivation.{value}") if f"derivation.{value}" in self.wording.t.texts else value
        if name == "country":
            return self.states.get(value) or self.wording.country(value)
        if name == "range":
            return str(self.wording.interval(*value.split("/")))
        if name.startswith("day") and len(value) == len("2031-03-04"):
            return str(self.wording.day(value))
        return value


def _findings(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for part in text.split(BETWEEN):
        for key, pattern in patterns():
            if key.startswith(CHANGES) and (found := pattern.fullmatch(part)):
                yield key, found.groupdict()
