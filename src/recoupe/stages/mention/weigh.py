"""How likely an earlier stretch is what a pronoun means: features of the pair, weighed by a table that was learned.

Where the encoder reads along, what it says of each stretch is added, and the table's other column is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from recoupe import ontology
from recoupe.encoder.antecedents import Heard
from recoupe.lang.tables import read_table
from recoupe.model import MentionKind
from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.working import Nature

NOBODY = "nobody"
"""The feature that weighs for none of the candidates."""
_HUMAN = {Nature.PERSON, Nature.ROLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightRow:
    """One feature with its weights: how far it speaks for a candidate alone, and beside what the encoder says."""

    feature: str
    alone: float
    beside: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A pronoun and one earlier stretch, in the terms that are weighed.

    `form`: "he", "it", "they", "latter" for their like, with the place; `distance` in sentences; `rank`: how many other
    figures lie between; `seen`: how often the figure was met; `above`: the stretch is the subject that the pronoun's
    clause hangs below ("Souza said he"); `beside`: of the clause it is coordinated with; `relative`: whether it is what
    the relative clause around the pronoun speaks of; `telling`: the pronoun itself is the subject of a verb of saying,
    `uttering`: of one that leads a quotation, or stands behind "according to";
    `standing`: how the stretch stands among the other candidates.
    """

    form: str
    item: Referent
    distance: int
    rank: int
    seen: int
    quoted: bool
    gender: str
    here: bool
    above: bool
    beside: bool
    relative: bool | None
    telling: bool
    near: bool
    uttering: bool = False
    standing: frozenset[str] = frozenset()


def weigh(pairs: Sequence[Pair], form: str, *, quoted: bool, opens: bool, heard: Heard | None = None) -> list[float]:
    """Return how likely each pair is the right one; what is left to one is the likelihood of none of them."""
    table = weights(beside=heard is not None)
    said = heard or Heard([0.0] * len(pairs), 0.0)
    names = [*map(features, pairs), nobody_features(len(pairs), form, quoted, opens)]
    sums = [sum(table.get(feature, 0.0) for feature in each) for each in names]
    scores = [exp(own + other) for own, other in zip(sums, [*said.candidates, said.nobody], strict=True)]
    return [score / sum(scores) for score in scores[:-1]]


@cache
def weights(*, beside: bool = False) -> dict[str, float]:
    """Return the table of weights, alone or beside the encoder."""
    rows = read_table(Path(ontology.__file__).with_name("pronoun_weights.tsv"), WeightRow)
    return {row.feature: row.beside if beside else row.alone for row in rows}


def nobody_features(count: int, form: str, quoted: bool, opens: bool) -> list[str]:
    """Return the features of the reading that none of the candidates is meant."""
    bare = [f"of {min(count, 4)}", *(["quoted"] if quoted else []), *(["opens"] if opens else [])]
    return [NOBODY, *(f"{NOBODY} {one}" for one in bare), *(f"{NOBODY} {form} {one}" for one in ("", *bare))]


def features(pair: Pair) -> list[str]:
    """Return the features of a pair: each alone, and each with the pronoun's form."""
    bare = list(_features(pair))
    return bare + [f"{pair.form} {one}" for one in bare]


def _features(pair: Pair) -> list[str]:
    item, figure = pair.item, pair.item.figure
    kind = item.kind or ("human" if item.human else "thing") if figure is None else item.kind or MentionKind.NOMINAL
    nature = figure.nature.value if figure is not None else "human" if item.human else "thing"
    place = "main" if item.subject and item.main else "subject" if item.subject else "other"
    found = [
        f"distance {min(pair.distance, 3)}", f"place {place}", f"kind {kind}", f"nature {nature}",
        f"rank {min(pair.rank, 4)}", f"seen {min(pair.seen, 3)}", f"{place} at {min(pair.distance, 2)}",
        f"as {item.relation}",
    ]  # fmt: skip
    flags = {
        "speaks": item.speaks, "both speak": item.speaks and pair.telling, "others": bool(item.others),
        "quotes apart": item.quoted != pair.quoted, "both quoted": item.quoted and pair.quoted,
        "above": pair.above, "above speaks": pair.above and item.speaks, "beside": pair.beside, "near": pair.near,
        "in its clause": pair.relative is True, "out of its clause": pair.relative is False,
        "plural": item.plural != pair.form.startswith("they"),
        "same place": item.subject == pair.form.endswith("subject"),
    }  # fmt: skip
    found += [name for name, holds in flags.items() if holds]
    found += sorted(pair.standing)
    found += [f"telling {flag}" for flag in sorted(pair.standing) if pair.telling]
    return found + _gender(pair)


def _gender(pair: Pair) -> list[str]:
    figure = pair.item.figure
    if pair.gender not in {"m", "f"}:
        return []
    gender = pair.item.gender or (figure.gender if figure is not None else "")
    leaning = figure.leaning if figure is not None else ""
    if gender:
        return ["gender shown"] if gender == pair.gender else ["gender against"]
    return [f"gender {'for' if leaning == pair.gender else 'unlikely' if leaning else 'open'}"]


def is_human(item: Referent) -> bool:
    """Tell whether a stretch is of a person, as far as the text shows."""
    return item.human if item.figure is None else item.figure.nature in _HUMAN
