"""The words of a language that attribution reads, indexed for look-up: cues, sources, channels and idioms."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.lang.language import Language, load
from recoupe.lang.rows.reporting import CueClass, ReportingRow
from recoupe.model import SourceKind, Stance

WEAK = 0.5
STRONG = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A noun that can speak: `kind` is what a definite singular of it is."""

    lemma: str
    kind: SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """A word with a job: `job` names the rule that asks for it."""

    job: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractionRow:
    """A preposition as it is written, and its plain form."""

    word: str
    plain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdiomRow:
    """Words around a cue that change its stance ("declined" … "comment" is a non-answer)."""

    cue: str
    word: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of the lexicon with its frames as a map from name to strength."""

    lemma: str
    pos: CueClass
    row: ReportingRow
    frames: dict[str, float]

    def takes(self, frame: str) -> bool:
        """Tell whether the cue has a frame, weak or strong."""
        return frame in self.frames

    @property
    def prepositions(self) -> dict[str, float]:
        """The prepositions that open its content."""
        return {name[1:]: strength for name, strength in self.frames.items() if name.startswith("+")}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything attribution knows of one language's words."""

    cues: dict[tuple[CueClass, str], Cue]
    compounds: dict[str, tuple[str, ...]]
    markers: dict[str, tuple[tuple[str, Cue], ...]]
    sources: dict[str, SourceKind]
    words: dict[str, frozenset[str]]
    idioms: dict[str, tuple[IdiomRow, ...]]
    contractions: dict[str, str]

    def cue(self, pos: CueClass, lemma: str) -> Cue | None:
        """Return the cue of a class with a lemma."""
        return self.cues.get((pos, lemma))

    def preposition(self, text: str) -> str:
        """Return the plain form of a preposition: « du », « des », « d’ » -> de."""
        word = text.lower().replace("’", "'")
        return self.contractions.get(word, word)

    def has(self, job: str, word: str) -> bool:
        """Tell whether a word does a job."""
        return word in self.words.get(job, frozenset())


def _cue(row: ReportingRow) -> Cue:
    frames = {name.rstrip("?"): WEAK if name.endswith("?") else STRONG for name in row.frames}
    return Cue(lemma=row.lemma, pos=row.pos, row=row, frames=frames)


def _compounds(cues: Iterator[Cue], language: Language) -> dict[str, tuple[str, ...]]:
    """Map a verb to the particles and prepositions that make another cue of it: call -> for, on."""
    found: dict[str, list[str]] = {}
    for cue in cues:
        opening = f"{language.settings.reflexive} "
        prefix = opening if cue.lemma.startswith(opening) else ""
        verb, _, rest = cue.lemma.removeprefix(prefix).partition(" ")
        verb = prefix + verb
        if rest and cue.pos in (CueClass.VERB, CueClass.ADJ, CueClass.NOUN):
            found.setdefault(verb, []).append(rest)
    return {verb: tuple(rest) for verb, rest in found.items()}


def _markers(cues: Iterator[Cue], language: Language) -> dict[str, tuple[tuple[str, Cue], ...]]:
    """Index markers by their first word, an elided one being a word (« d'après »), the longest first."""
    found: dict[str, list[tuple[str, Cue]]] = {}
    elided = {row.plain for row in language.table("contractions", ContractionRow) if row.word.endswith("'")}
    for cue in cues:
        first = cue.lemma.replace("'", "' ").split()[0]
        found.setdefault(first, []).append((cue.lemma.replace(" ", ""), cue))
        if cue.lemma.partition(" ")[2] and cue.lemma.split()[-1] in elided:
            found[first].append((cue.lemma[:-1].replace(" ", "") + "'", cue))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _grouped(rows: tuple[WordRow, ...]) -> dict[str, frozenset[str]]:
    jobs = sorted({row.job for row in rows})
    return {job: frozenset(row.word for row in rows if row.job == job) for job in jobs}


@cache
def lexicon_of(code: str) -> Lexicon:
    """Load the lexicon of a language by its code."""
    language: Language = load(code)
    cues = [_cue(row) for row in language.table("reporting", ReportingRow)]
    idioms: dict[str, list[IdiomRow]] = {}
    for row in language.table("stance", IdiomRow):
        idioms.setdefault(row.cue, []).append(row)
    return Lexicon(
        cues={(cue.pos, cue.lemma): cue for cue in cues},
        compounds=_compounds(iter(cues), language),
        markers=_markers((cue for cue in cues if cue.pos is CueClass.ADP), language),
        sources={row.lemma: row.kind for row in language.table("sources", SourceRow)},
        words=_grouped(language.table("attribution", WordRow)),
        idioms={cue: tuple(rows) for cue, rows in idioms.items()},
        contractions={row.word: row.plain for row in language.table("contractions", ContractionRow)},
    )
