"""Morphological lexicons: which parts of speech, moods, tenses and genders a form may have.

A lexicon file is text under LZMA: a header, the table of tags, the table of valencies, the paradigms (each a set of
`ending>lemma ending>tag`), and the stems with the paradigms they take. A form is looked up by trying each of its
splits into stem and ending, so that nothing is expanded at load time.
"""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from recoupe.lang import LANGUAGES, load

HEADER = "recoupe-lexicon 1"
CACHED_FORMS = 200_000
LONGEST_FORM = 100
"""Letters of the longest form that is looked up; a longer one is no word, and would be cut at each of its letters."""
NOMINAL = frozenset({"NOUN", "ADJ", "DET", "PRON", "PROPN"})
SPECIAL = ("known", "unknown", "other-case", "compound", "clitic")
TYPOGRAPHY = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "‐": "-",
        "‑": "-",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u202f": " ",
    }
)


def plain(form: str) -> str:
    """Map curly quotes, hard hyphens and no-break spaces to plain ones, one character to one.

    « aujourd’hui » -> « aujourd'hui »
    """
    return form if form.isascii() else form.translate(TYPOGRAPHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One reading of a form; the features are those of Universal Dependencies, the valency is the dictionary's own."""

    lemma: str
    pos: str
    features: tuple[tuple[str, str], ...] = ()
    valency: tuple[str, ...] = ()

    def feature(self, name: str) -> str | None:
        """Return the value of one feature, such as `Tense`, or None."""
        return dict(self.features).get(name)

    @property
    def mood(self) -> str | None:
        """`Ind`, `Cnd`, `Sub`, `Imp` or None."""
        return self.feature("Mood")

    @property
    def tense(self) -> str | None:
        """`Pres`, `Imp`, `Past`, `Fut` or None."""
        return self.feature("Tense")

    @property
    def person(self) -> str | None:
        """`1`, `2`, `3` or None."""
        return self.feature("Person")

    @property
    def number(self) -> str | None:
        """`Sing`, `Plur` or None where the form serves for both."""
        return self.feature("Number")

    @property
    def gender(self) -> str | None:
        """`Masc`, `Fem` or None where the form serves for both."""
        return self.feature("Gender")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A part of speech with its features, as the file's tag table holds it: `VERB|Mood=Cnd|Person=3`."""

    pos: str
    features: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, text: str) -> "Tag":
        """Read a tag from its line in the table."""
        pos, *pairs = text.split("|")
        return cls(pos=pos, features=tuple((name, value) for name, _, value in (pair.partition("=") for pair in pairs)))

    def signals(self) -> Iterator[str]:
        """Yield the names of the features that a parser sees for this tag."""
        values = dict(self.features)
        yield self.pos
        gender, number = values.get("Gender", ""), values.get("Number", "")
        kind = "".join(
            values.get(name, "") for name in ("PronType", "NameType", "NumType", "Poss", "Polarity", "Degree", "Reflex")
        )
        if kind:
            yield f"{self.pos}:{kind}"
        if self.pos in NOMINAL:
            yield f"{self.pos}:{number or 'any'}"
            yield f"nominal:{gender or 'any'}:{number or 'any'}"
        form = ":".join(values[name] for name in ("VerbForm", "Mood", "Tense") if name in values)
        if form:
            yield f"{self.pos}:{form}"
            if gender or number:
                yield f"verbal:{values.get('Person', gender or 'any')}:{number or 'any'}"
        if "Case" in values:
            yield f"{self.pos}:{values['Case']}"


@dataclass(slots=True)
class Lexicon:
    """Forms of a language with their readings."""

    tags: tuple[Tag, ...]
    valencies: tuple[tuple[str, ...], ...]
    paradigms: list[str]
    stems: dict[str, str]
    names: tuple[str, ...] = ()
    _endings: dict[int, dict[str, tuple[tuple[str, int], ...]]] = field(default_factory=dict)
    _ids: dict[str, int] = field(default_factory=dict)
    _seen: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _read: dict[str, tuple[Analysis, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        signals = {signal for tag in self.tags for signal in tag.signals()}
        valencies = {f"valency:{name}" for valency in self.valencies for name in valency}
        self.names = (*SPECIAL, *sorted(signals), *sorted(valencies))
        self._ids = {name: number for number, name in enumerate(self.names)}

    @classmethod
    def load(cls, path: Path) -> "Lexicon":
        """Read a lexicon file."""
        lines = lzma.decompress(path.read_bytes()).decode("utf-8").split("\n")
        if lines[0] != HEADER:
            raise ValueError(f"{path.name} is not a lexicon of this version: it begins with {lines[0][:40]!r}")
        tags, valencies, paradigms, _ = (int(count) for count in lines[1].split())
        first, second, third = 2 + tags, 2 + tags + valencies, 2 + tags + valencies + paradigms
        pairs = (line.partition("\t") for line in lines[third:] if line)
        return cls(
            tags=tuple(Tag.parse(line) for line in lines[2:first]),
            valencies=tuple(tuple(line.split()) for line in lines[first:second]),
            paradigms=lines[second:third],
            stems={stem: taken for stem, _, taken in pairs},
        )

    @property
    def feature_count(self) -> int:
        """How many feature ids there are: `features` yields ids below it."""
        return len(self.names)

    def analyses(self, form: str) -> tuple[Analysis, ...]:
        """Return the readings of a form as it is written, without any fallback.

        « fourniraient » -> fournir, VERB, Cnd, third person plural
        """
        readings = [
            Analysis(
                lemma=lemma, pos=self.tags[tag].pos, features=self.tags[tag].features, valency=self.valencies[valency]
            )
            for lemma, tag, valency in self._readings(plain(form))
        ]
        return tuple(dict.fromkeys(readings))

    def readings(self, form: str) -> tuple[Analysis, ...]:
        """Return the readings of a form as it is written, else in lower case, else with a capital, else none."""
        found = self._read.get(form)
        if found is None:
            variants = dict.fromkeys((form, form.lower(), form.capitalize()))
            found = next((analyses for variant in variants if (analyses := self.analyses(variant))), ())
            if len(self._read) >= CACHED_FORMS:
                self._read.clear()
            self._read[form] = found
        return found

    def features(self, form: str) -> tuple[int, ...]:
        """Return the sorted ids of what a form may be; both cases of a capitalised form count.

        « Portes » -> noun feminine plural and verb second person; « nord-coréennes » -> what « coréennes » may be
        """
        found = self._seen.get(form)
        if found is None:
            found = tuple(sorted(self._ids[name] for name in self._signals(plain(form))))
            if len(self._seen) >= CACHED_FORMS:
                self._seen.clear()
            self._seen[form] = found
        return found

    def _signals(self, form: str) -> set[str]:
        if len(form) > LONGEST_FORM:
            return {"unknown"}
        lower, title = form.lower(), form[:1].upper() + form[1:].lower()
        exact = self._signals_of(form)
        other = set().union(*(self._signals_of(variant) for variant in {lower, title} - {form}))
        if form[:1].isupper() and (exact or other):
            return exact | other | {"known" if self._signals_of(lower) else "other-case"}
        if exact:
            return exact | {"known"}
        if other:
            return other | {"other-case"}
        return self._signals_of_parts(form)

    def _signals_of_parts(self, form: str) -> set[str]:
        """Judge an unknown form without its stop, or by what follows its last hyphen.

        « M. » by « M »; « euro-borduriens » by « borduriens »
        """
        if form.endswith(".") and "unknown" not in (found := self._signals(form[:-1])):
            return found
        head, hyphen, last = form.lower().rpartition("-")
        if hyphen and last and (found := self._signals_of(last)):
            return found | {"clitic" if head in ("", "-t") else "compound"}
        return {"unknown"}

    def _signals_of(self, form: str) -> set[str]:
        signals: set[str] = set()
        for _, tag, valency in self._readings(form):
            signals.update(self.tags[tag].signals())
            signals.update(f"valency:{name}" for name in self.valencies[valency])
        return signals

    def _readings(self, form: str) -> Iterator[tuple[str, int, int]]:
        """Yield lemma, tag number and valency number of each reading, longest stem first."""
        for split in range(len(form), -1, -1) if len(form) <= LONGEST_FORM else ():
            taken = self.stems.get(form[:split])
            if taken is None:
                continue
            stem, ending = form[:split], form[split:]
            for item in taken.split():
                paradigm, _, valency = item.partition(".")
                for lemma_ending, tag in self._paradigm(int(paradigm)).get(ending, ()):
                    yield stem + lemma_ending, tag, int(valency or 0)

    def _paradigm(self, number: int) -> dict[str, tuple[tuple[str, int], ...]]:
        found = self._endings.get(number)
        if found is None:
            found = {}
            for item in self.paradigms[number].split(" "):
                ending, lemma_ending, tag = item.split(">")
                found[ending] = (*found.get(ending, ()), (lemma_ending, int(tag)))
            self._endings[number] = found
        return found


@cache
def lexicon_for(language: str) -> Lexicon:
    """Return the lexicon that ships for a language; a language without one has an empty lexicon."""
    path = load(language).folder / "lexicon.bin" if language in LANGUAGES else None
    if path is None or not path.exists():
        return Lexicon(tags=(), valencies=(), paradigms=[], stems={})
    return Lexicon.load(path)
