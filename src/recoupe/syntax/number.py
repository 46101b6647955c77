"""Read numbers in digits and in words; the words are the table `numbers.tsv` of a language."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from recoupe.lang import Language, load


class NumberKind(StrEnum):
    """How a number word builds a number."""

    UNIT = "unit"
    HUNDRED = "hundred"
    SCALE = "scale"
    ABOUT = "about"
    ARTICLE = "article"
    HALF = "half"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A number word. `about` words (a dozen) make a number approximate; `vague` ones give `value` to `most`."""

    form: tuple[str, ...]
    value: float
    kind: NumberKind
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of one language: what a cardinal looks like, and what it comes to."""

    words: dict[str, NumberRow]
    digits: str
    cardinal: str
    decimal: str

    @property
    def pattern(self) -> str:
        """A regular expression for a number in digits, digits with a scale word, or words."""
        return f"(?:{self.digits}(?:[ -](?:{self._scales})(?!\\w))?|{self.cardinal})"

    @property
    def _scales(self) -> str:
        return _either(form for form, row in self.words.items() if row.kind is NumberKind.SCALE and row.value >= 1e3)

    def value(self, text: str) -> float | None:
        """Return the number that the words come to, None where they are none.

        « deux cent mille » -> 200000.0; « 1 500 » -> 1500.0; « 3,5 millions » -> 3500000.0
        """
        found = re.match(self.digits, text)
        if found:
            number = self._digits(found.group())
            rest = text[found.end() :].strip(" -")
            return number if not rest else self._words(rest, number)
        return self._words(text, None)

    def _digits(self, text: str) -> float:
        group = "." if self.decimal == "," else ","
        plain = text.replace(" ", "").replace("'", "")
        if re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{self.decimal}\d+)?", plain):
            plain = plain.replace(group, "")
        return float(plain.replace(",", "."))

    def _words(self, text: str, start: float | None) -> float | None:
        total, current, seen = 0.0, start or 0.0, start is not None
        for part in re.findall(_either(self.words), text):
            row = self.words[part]
            if row.kind is NumberKind.HALF:
                current += row.value
            elif row.kind is NumberKind.HUNDRED:
                current = (current or 1) * row.value
            elif row.kind is NumberKind.SCALE or (row.kind is NumberKind.ABOUT and current):
                total, current = total + (current or 1) * row.value, 0.0
            else:
                current += row.value
            seen = True
        return total + current if seen else None


def _either(forms: object) -> str:
    ordered = sorted(map(str, forms), key=lambda form: (-len(form), form))  # type: ignore[call-overload]
    return r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)"


def _joint(language: Language) -> str:
    """Return the word that joins a number's parts, between the words where it does no more than that.

    « vingt et un » is a number, « cinq et dix » are two; so are "five and ten", beside "two hundred and ten"
    """
    settings = language.settings
    joint, before, after = re.escape(settings.number_joint), settings.number_joint_before, settings.number_joint_after
    behind = "|".join(rf"(?<={re.escape(word)})" for word in after)
    ahead = f"(?={_either(before)})" if before else ""
    return (f"(?:{behind})" if behind else "") + rf"[- ]{joint}[- ]{ahead}"


@cache
def numerals(code: str) -> Numerals:
    """Return the number words of a language, read once."""
    language: Language = load(code)
    rows = language.table("numbers", NumberRow)
    words = {form: row for row in rows for form in row.form}
    decimal = language.settings.decimal
    plain = _either(f for f, r in words.items() if r.kind in {NumberKind.UNIT, NumberKind.HUNDRED, NumberKind.SCALE})
    cardinal = rf"{plain}(?:(?:-| |{_joint(language)}){plain}){{0,7}}"
    digits = r"\d{1,15}(?:[ .,']\d{3}(?!\d)){0,5}(?:[.,]\d{1,9})?"
    return Numerals(words, digits, cardinal, decimal)
