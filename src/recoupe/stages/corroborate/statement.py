"""A sentence as what it affirms: what it negates or calls untrue, which of two opposites it holds, its numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from recoupe.lang import LANGUAGES, load
from recoupe.model import Span
from recoupe.stages.corroborate.pages import Weights
from recoupe.stages.corroborate.profile import Profile
from recoupe.syntax.rarity import fold
from recoupe.syntax.untruth import refutations

WORD = r"[^\W_]+['’]?"
REACH = 6
"""Words between the two halves of a negation."""
NEAR = 60
"""Characters after a negation in which what it negates stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationRow:
    """A row of a language's `negation.tsv`."""

    form: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OppositeRow:
    """Beginnings of words of which those on one side cannot hold where those on the other do."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRow:
    """A row of a language's `tokens.tsv`; `negation`: the form ends a word and negates it ("n't")."""

    kind: str
    form: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    token: re.Pattern[str]
    kinds: dict[str, str]
    opposites: tuple[OppositeRow, ...]


@cache
def _tables(language: str) -> _Tables:
    if language not in LANGUAGES:
        return _Tables(re.compile(WORD), {}, ())
    own = load(language)
    return _Tables(
        _token(tuple(row.form for row in own.table("tokens", TokenRow) if row.kind == "negation")),
        {fold(row.form): row.kind for row in own.table("negation", NegationRow)},
        own.table("opposites", OppositeRow),
    )


@lru_cache(maxsize=100_000)
def _poles(word: str, language: str) -> frozenset[tuple[int, int]]:
    """Return which side of which row of opposites a word stands on."""
    return frozenset(
        (n, side)
        for n, row in enumerate(_tables(language).opposites)
        for side, stems in enumerate((row.one, row.other))
        if word.startswith(stems)
    )


def _token(negations: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a word is: a negation that ends another is one of its own, "didn't" being did and n't."""
    if not negations:
        return re.compile(WORD)
    ends = "|".join(re.escape(form).replace("'", "['’]") for form in negations)
    return re.compile(rf"(?:{ends})\b|[^\W_]+?(?=(?:{ends})\b)|{WORD}")


@dataclass(frozen=True)
class Statement:
    """The sentence of a claim, read word by word."""

    profile: Profile

    @property
    def _place(self) -> Span:
        claim = self.profile.claim
        return Span(min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end))

    @cached_property
    def words(self) -> list[tuple[str, int]]:
        """Folded words with where each begins in the text."""
        document = self.profile.page.document
        text, token = document.text, _tables(document.language).token
        found = token.finditer(text, self._place.start, self._place.end)
        return [(fold(match.group().replace("’", "'")), match.start()) for match in found]

    @cached_property
    def negations(self) -> list[int]:
        """Where the sentence negates: a word that negates alone, or both halves of a pair, and no mere restriction.

        « n'a pas livré », « aucun accord », "did not"; not « pas seulement », « ne … que »
        """
        kinds = _tables(self.profile.page.document.language).kinds
        known = [kinds.get(word, "") for word, _ in self.words]
        paired = "negator" in kinds.values()
        return [
            place
            for n, (_, place) in enumerate(self.words)
            if _negates(known, n, paired=paired) and "focus" not in known[n + 1 : n + 2]
        ]

    @cached_property
    def negated(self) -> Weights:
        """The signs of what is negated."""
        page, found = self.profile.page, Weights()
        for place in self.negations:
            found = Weights({**found, **page.words(place, min(place + NEAR, self._place.end))})
        return found

    @cached_property
    def refutes(self) -> bool:
        """Tell whether the sentence calls something untrue (« c'est faux », "a hoax")."""
        line = " " + " ".join(word for word, _ in self.words)
        return any(word in line for word in refutations(self.profile.page.document.language))

    @cached_property
    def poles(self) -> frozenset[tuple[int, int]]:
        """Which side of which row of opposites the words of the sentence stand on."""
        language = self.profile.page.document.language
        return frozenset().union(*(_poles(word, language) for word, _ in self.words))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in digits."""
        return frozenset(sign for sign in self.profile.near if sign.isdigit())


def _negates(known: Sequence[str], n: int, *, paired: bool) -> bool:
    around = known[max(0, n - REACH) : n]
    match known[n]:
        case "negation" | "determiner":
            return True
        case "negation_with_ne":
            return "negator" in around
        case "pronoun":
            return not paired or "negator" in around or "negator" in known[n + 1 : n + REACH]
    return False
