"""Gives each word its lemma from its form, part of speech and features.

First the exceptions learnt from treebanks, then the lexicon's readings that agree best with the features, then endings
learnt from treebanks for words that neither knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from recoupe.lang.language import load
from recoupe.stages.parse.lexicon import Analysis, Lexicon, lexicon_for, plain

AS_WRITTEN = frozenset({"PUNCT", "SYM", "X", "NUM"})
KINDRED = {"AUX": ("AUX", "VERB"), "VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "ADJ"), "ADJ": ("ADJ", "NOUN")}
"""Where a part of speech is looked for when the lexicon has not the one given: « les jeunes » is an adjective there."""
TELLING = ("Case", "Degree", "Mood", "Number", "Person", "Poss", "Tense", "VerbForm")
LONGEST_ENDING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaRow:
    """A row of `lemmas.tsv`: the lemma of a form as one part of speech; empty where it is the form itself."""

    upos: str
    form: str
    lemma: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingRow:
    """A row of `endings.tsv`: how words of a part of speech with these features and this ending come by their lemma."""

    upos: str
    feats: str = ""
    ending: str = ""
    cut: int = 0
    add: str = ""


@dataclass(slots=True)
class Lemmas:
    """The lemmatizer of one language."""

    lexicon: Lexicon
    exceptions: dict[tuple[str, str], str] = field(default_factory=dict)
    endings: dict[tuple[str, str, str], tuple[int, str]] = field(default_factory=dict)
    _seen: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def lemma(self, form: str, upos: str, feats: str = "") -> str:
        """Return the lemma; `feats` are Universal Dependencies features as one string.

        « livrèrent », VERB -> livrer
        """
        key = (form, upos, feats)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._find(form, upos, feats)
        return found

    def _find(self, form: str, upos: str, feats: str) -> str:
        form = form if upos in AS_WRITTEN else plain(form)
        for variant in (form, form.lower()):
            if (known := self.exceptions.get((variant, upos))) is not None:
                return known
        return self.computed(form, upos, feats)

    def computed(self, form: str, upos: str, feats: str) -> str:
        """Return the lemma by lexicon and endings alone."""
        if upos in AS_WRITTEN or not any(letter.isalpha() for letter in form):
            return form
        values = telling(feats)
        if upos == "PROPN":
            return self._by_ending(form, upos, values)
        for pos in KINDRED.get(upos, (upos,)):
            if chosen := self._best(form, pos, dict(values)):
                return chosen
        head, hyphen, last = form.rpartition("-")
        if hyphen and head and (chosen := self._best(last, upos, dict(values))):
            return f"{head.lower()}-{chosen}"
        if len(form) > 1 and form.isupper():
            return form
        return self._by_ending(form.lower(), upos, values)

    def _best(self, form: str, pos: str, values: dict[str, str]) -> str | None:
        readings = [reading for reading in self.lexicon.readings(form) if reading.pos == pos]
        if form != form.lower():
            lower = [reading for reading in self.lexicon.analyses(form.lower()) if reading.pos == pos]
            readings = lower or readings
        return max(readings, key=lambda reading: _agreement(reading, values)).lemma if readings else None

    def _by_ending(self, form: str, upos: str, values: tuple[tuple[str, str], ...]) -> str:
        feats = "|".join(f"{name}={value}" for name, value in values)
        for length in range(min(LONGEST_ENDING, len(form) - 1), -1, -1):
            if rule := self.endings.get((upos, feats, form[len(form) - length :])):
                return form[: len(form) - rule[0]] + rule[1]
        return form


def telling(feats: str) -> tuple[tuple[str, str], ...]:
    """Return the features that an ending may depend on, in order of their names."""
    pairs = (pair.partition("=") for pair in feats.split("|"))
    return tuple(sorted((name, value) for name, _, value in pairs if name in TELLING))


def _agreement(reading: Analysis, values: dict[str, str]) -> int:
    """Count the features on which a reading agrees, less those on which it differs."""
    return sum(1 if values[name] == value else -1 for name, value in reading.features if name in values)


@cache
def lemmas_of(language: str) -> Lemmas:
    """Return the lemmatizer of a language by its code."""
    loaded = load(language)
    return Lemmas(
        lexicon_for(language),
        _exceptions(loaded.table("lemmas", LemmaRow)),
        {(row.upos, row.feats, row.ending): (row.cut, row.add) for row in loaded.table("endings", EndingRow)},
    )


def _exceptions(rows: Iterable[LemmaRow]) -> dict[tuple[str, str], str]:
    return {(row.form, row.upos): row.lemma or row.form for row in rows}
