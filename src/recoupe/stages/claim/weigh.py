"""What an act is worth and whom it names, by the fitted weights: from an act of a sentence to a weighed one."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.model import Attribution, Certainty, Modality, Plover, Polarity, Token
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes, axes_of
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.stages.claim.loglinear import model
from recoupe.stages.claim.traits import Seen

ACT, TOLD = "act", "yes"
NONE, ACTOR, OTHER = "none", "actor", "other"
TOPIC, PLACE = "topic", "place"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SURE_NEGATION = 0.5
PLACED = 0.45
"""The same bound as `nobody`, for what stands in or at a place: a party there only where that is likelier than not."""
HEARD = 0.35
"""Least probability that a saying's source vouches for an act inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An act with its worth. `parties` pairs a role, actor or other, with a word and its probability."""

    act: Act
    worth: float
    root: str
    root_worth: float
    parties: tuple[tuple[str, Token, float], ...]


def candidates(seen: Seen, act: Act) -> Iterator[Token]:
    """Yield the words that may be parties of an act: every mention of a party, and the nouns in its places."""
    found = {i for i in seen.mentions if i != act.token.i}
    found |= {
        other.i
        for word in act.arguments.words()
        for other in seen.tree.conjuncts(word)
        if other.upos in NOMINAL and other.i != act.token.i
    }
    yield from (seen.tree.tokens[i] for i in sorted(found))


def weigh(seen: Seen, act: Act, *, least: float, nobody: float) -> Weighed | None:
    """Return an act with its parties, None where it is worth less than `least`.

    A word is a party where the probability that it is none stays under `nobody`.
    """
    traits = seen.act(act)
    worth = model("act").probabilities(traits)[ACT]
    if worth < least:
        return None
    roots = model("root").probabilities(traits)
    root = max(roots, key=lambda name: (roots[name], name))
    return Weighed(act=act, worth=worth, root=root, root_worth=roots[root], parties=tuple(_parties(seen, act, nobody)))


def _parties(seen: Seen, act: Act, nobody: float) -> Iterator[tuple[str, Token, float]]:
    for token in candidates(seen, act):
        odds = model("party").probabilities(seen.party(act, token))
        aside = beside(seen, act, token)
        if odds[NONE] < (PLACED if aside == PLACE else nobody):
            role = ACTOR if odds[ACTOR] >= odds[OTHER] else OTHER
            yield role, token, odds[role] / (odds[ACTOR] + odds[OTHER]) * (1 - odds[NONE])
        elif aside:
            yield aside, token, odds[NONE]


def beside(seen: Seen, act: Act, token: Token) -> str | None:
    """Return how a party that takes no part itself stands in the clause: in what the act is about, or in its place.

    "Karst raised the tariff on Zemblan steel": Zembla is of the topic; "signed in Lorne": Lorne is the place
    """
    slot, _ = seen.slot(act, token)
    if token.i not in seen.mentions or slot in {"-", "subject", "subject>"}:
        return None
    return PLACE if slot in {"in", "at"} else TOPIC


def plover_of(weighed: Weighed) -> Plover | None:
    """Return the event type, None for the deeds that PLOVER has no type for: elections, rulings, business."""
    sense = weighed.act.sense
    if weighed.root == "OTHER":
        return None
    mode = sense.plover.mode if sense and sense.plover and sense.plover.type == weighed.root else None
    return Plover(type=weighed.root, mode=mode)


def stance_of(seen: Seen, act: Act, lexicon: Lexicon) -> Axes:
    """Return how an act stands: the rules' reading, its modality and polarity weighed."""
    axes = axes_of(seen.tree, act.token, lexicon)
    traits = seen.stands(act, axes)
    modalities = model("modality").probabilities(traits)
    modality = max(modalities, key=lambda name: (modalities[name], name))
    negated = model("polarity").probabilities(traits)["negated"] >= SURE_NEGATION
    certainties = model("certainty").probabilities(traits)
    certainty = max(certainties, key=lambda name: (certainties[name], name))
    return Axes(
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        modality=Modality(modality),
        certainty=Certainty(certainty),
        hearsay=axes.hearsay,
        announced=axes.announced,
        denied=axes.denied,
    )


def is_told(seen: Seen, act: Act, heard: Attribution, parties: frozenset[str]) -> bool:
    """Tell whether a saying's source vouches for an act inside its content, rather than the article."""
    return model("told").probabilities(seen.told(act, heard, parties))[TOLD] >= HEARD
