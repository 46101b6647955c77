"""Dates, numbers and tallies in the words of a reader; what is unknown is said to be unknown."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.dates import format_date, format_interval
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from recoupe.model import Published, When
from recoupe.publish.catalogue import Catalogue
from recoupe.view.parts import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Filters of one language."""

    t: Catalogue

    @property
    def locale(self) -> str:
        """The locale of dates: English ones are written day first, as the catalogue is."""
        return {"en": "en_GB"}.get(self.t.language, self.t.language)

    def number(self, value: int) -> str:
        """12345 -> « 12 345 »"""
        return str(format_decimal(value, locale=self.locale))

    def percent(self, value: float) -> str:
        """0.61 -> « 61 % »"""
        return str(format_percent(value, format="#,##0 %" if self.t.language == "fr" else "#,##0%", locale=self.locale))

    def figure(self, value: float, *, least: bool) -> str:
        """88.1 -> « 88,1 % », with its sign where it is a floor."""
        text = format_percent(
            value / 100, format="#,##0.0 %" if self.t.language == "fr" else "#,##0.0%", locale=self.locale
        )
        return self.t("method.at_least", value=text) if least else str(text)

    def country(self, code: str) -> str:
        """A country's code in words; a code that is nobody's stays as it is."""
        return str(Locale.parse(self.locale).territories.get(code.upper(), code.upper()))

    def day(self, value: str | None) -> str | Markup:
        """An ISO day in words, a dash where there is none."""
        if not value:
            return self.unknown()
        return closed(self.locale, date.fromisoformat(value), date.fromisoformat(value))

    def month(self, value: str | None) -> str | Markup:
        """`2031-03` -> « mars 2031 »"""
        if not value:
            return self.unknown()
        return str(format_date(date.fromisoformat(value[:7] + "-01"), "MMMM y", locale=self.locale))

    def month_short(self, value: str) -> str:
        """`2031-03-01` -> « mars 31 »"""
        return str(format_date(date.fromisoformat(value[:7] + "-01"), "MMM yy", locale=self.locale))

    def when(self, value: When | None) -> str | Markup:
        """A time as it is bounded: a day, a month, a year, or an interval."""
        if value is None or not (value.earliest or value.latest):
            return self.unknown()
        return self.interval(value.earliest, value.latest)

    def published(self, value: Published) -> str | Markup:
        """A date of publication, a dash for an undated text."""
        if not (value.earliest or value.latest):
            return self.unknown()
        return self.interval(value.earliest, value.latest)

    def interval(self, earliest: str | None, latest: str | None) -> str | Markup:
        """The shortest words for the days between two bounds, either of which may be open."""
        if earliest and latest:
            return closed(self.locale, date.fromisoformat(earliest), date.fromisoformat(latest))
        if earliest:
            return self.t("date.from", day=self.day(earliest))
        return self.t("date.until", day=self.day(latest))

    def unknown(self) -> Markup:
        """A dash with its words for those who do not see it."""
        return Markup('<span class="unknown" title="{}">—<span class="hidden"> {}</span></span>').format(
            self.t("unknown.long"), self.t("unknown.word")
        )

    def month_or_year(self, value: str) -> str | Markup:
        """`2031-03` -> « mars 2031 », `2031` -> « 2031 »"""
        return self.month(value) if "-" in value else value

    def month_brief(self, value: str) -> str:
        """`2031-03` -> « mars 31 », `2031` -> « 2031 »"""
        return self.month_short(value) if "-" in value else value

    def tally(self, words: Iterable[Word]) -> str:
        """[alleged, denied, denied] -> "alleged 1, denied 2"."""
        counts = Counter(words)
        return ", ".join(f"{self.t('word.' + word.value)} {counts[word]}" for word in Word if counts[word])


@cache
def closed(locale: str, first: date, last: date) -> str:
    """Return the words for the days from one to another; a page asks for the same ones by the hundred."""
    if first == last:
        return _ordinal(str(format_date(first, "d MMM y", locale=locale)), locale)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return str(format_date(first, "MMMM y", locale=locale))
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return _ordinal(str(format_interval(first, last, "yMMMd", locale=locale)), locale)


def _ordinal(text: str, locale: str) -> str:
    """« 1 oct. 2031 » -> « 1er oct. 2031 »"""
    return re.sub(r"\b1(?=[ –]|\s)", "1er", text) if locale.startswith("fr") else text
