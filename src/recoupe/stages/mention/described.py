"""A definite description and somebody whom it may take up, in the features that a learned table weighs.

"Orden Bank fell. The lender …": does "the lender" take up Orden Bank, or is it somebody of its own?
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from recoupe import ontology
from recoupe.encoder.antecedents import Heard
from recoupe.lang.tables import read_table
from recoupe.model import MentionKind
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Figure, Found

TABLE = "description_weights.tsv"
NOBODY = "nobody"
"""The feature that weighs for none of the candidates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightRow:
    """One feature with what it adds to the log odds of a reading."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase for somebody, not indefinite, where the text first has it.

    `lemma`: its noun; `opener`: the sort of its determiner: definite, demonstrative, possessive, bare; `alone`: nothing
    else describes it; `sort`: what the tables say of the noun, its schema or the kind of its title; `plural`: so is the
    noun; `subject`: of its clause; `title`: it stands in the article's title.
    """

    figure: Figure
    found: Found
    lemma: str
    opener: str
    alone: bool
    sort: str
    plural: bool
    gender: str
    subject: bool
    title: bool

    @property
    def form(self) -> str:
        """Return the coarse sort that features are told apart by."""
        return f"{self.sort}{' several' if self.plural else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch of somebody whom a description may mean.

    `distance` in sentences, negative for one behind the description; `rank`: how many others were met between; `seen`:
    how often the text had it so far; `named`: it has a name; `subject`: of its clause; `together`: of the description's
    own clause; `plural`: the stretch is one.
    """

    figure: Figure
    found: Found
    distance: int
    rank: int
    seen: int
    named: bool
    subject: bool
    together: bool
    plural: bool


def shares(description: Description, candidates: Sequence[Candidate], heard: Heard) -> dict[Figure, float]:
    """Return the share of each figure among the readings of a description; what is left to one is nobody's."""
    table = weights()
    names = [*(features(description, each) for each in candidates), nobody_features(description, len(candidates))]
    sums = [sum(table.get(feature, 0.0) for feature in each) for each in names]
    scores = [exp(own + other) for own, other in zip(sums, [*heard.candidates, heard.nobody], strict=True)]
    found: dict[Figure, float] = {}
    for candidate, score in zip(candidates, scores, strict=False):
        found[candidate.figure] = found.get(candidate.figure, 0.0) + score / sum(scores)
    return found


@cache
def weights() -> dict[str, float]:
    """Return the table of weights."""
    rows = read_table(Path(ontology.__file__).with_name(TABLE), WeightRow)
    return {row.feature: row.weight for row in rows}


def nobody_features(description: Description, count: int) -> list[str]:
    """Return the features of the reading that a description takes up nobody."""
    bare = [f"of {min(count, 4)}", *_own(description)]
    return [NOBODY, *(f"{NOBODY} {one}" for one in bare), *(f"{NOBODY} {description.form} {one}" for one in bare)]


def features(description: Description, candidate: Candidate) -> list[str]:
    """Return the features of a pair: each alone, and each with the description's sort."""
    bare = list(_features(description, candidate))
    return [*bare, *(f"{description.form} {one}" for one in bare)]


def _own(description: Description) -> Iterator[str]:
    yield f"opener {description.opener}"
    yield f"alone {description.alone} {description.opener}"
    yield f"noun {description.lemma}"
    yield from (name for name, holds in (("title", description.title), ("subject", description.subject)) if holds)


def _features(description: Description, candidate: Candidate) -> Iterator[str]:
    figure, found = candidate.figure, candidate.found
    kind = "name" if candidate.named else "described"
    yield f"{kind} {figure.schema}"
    yield f"{kind} {figure.nature.value} {description.sort}"
    side = "before" if candidate.seen else "behind"
    yield f"{side} {kind}"
    yield f"{side} distance {max(-4, min(candidate.distance, 4))}"
    yield f"{side} rank {min(candidate.rank, 5)}"
    yield f"seen {min(candidate.seen, 4)} {kind}"
    yield f"stretch {found.kind.value}"
    yield f"{description.opener} {kind} distance {max(-2, min(candidate.distance, 2))}"
    yield f"number {'same' if candidate.plural == description.plural else 'other'} {kind}"
    yield f"country {_compared(figure.country, description.figure.country)}"
    yield f"gender {_compared(figure.gender, description.gender)} {figure.nature.value}"
    yield f"word {_word(description, figure)} {kind}"
    yield f"alone {description.alone} {kind}"
    flags = {
        "subject": candidate.subject, "both subject": candidate.subject and description.subject,
        "together": candidate.together, "in title": found.sentence == 0, "title to text": description.title,
    }  # fmt: skip
    yield from (name for name, holds in flags.items() if holds)


def _compared(one: str | None, other: str | None) -> str:
    return "unknown" if not one or not other else "same" if one == other else "other"


def _word(description: Description, figure: Figure) -> str:
    """Return where the description's noun is among the words that the text has for somebody."""
    noun = fold(description.lemma)
    if noun in {fold(word) for word in figure.nouns}:
        return "called"
    for place, forms in (("named", (figure.name, *figure.aliases)), ("described", figure.descriptions)):
        if any(noun in {fold(word) for word in form.split()} for form in forms):
            return place
    return "called otherwise" if figure.nouns or figure.titles else "not called"


def is_name(found: Found) -> bool:
    """Tell whether a stretch is a name."""
    return found.kind in {MentionKind.NAME, MentionKind.METONYM}
