"""How the acts of a sentence stand, weighed once each: for the claim and for the clause."""

import math
from collections.abc import Mapping

from recoupe.model import Certainty, Modality, Polarity
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes, axes_of
from recoupe.stages.claim.conditional import under_question
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.stages.claim.loglinear import model
from recoupe.stages.claim.negation import is_plainly_negated
from recoupe.stages.claim.traits import Seen

REAL = frozenset({Modality.ACTUAL, Modality.ONGOING})
LIKELY, SURE = 0.5, 0.8
"""How likely weights must hold an act negated where the rules read a negation above it, and where they read none."""
ENCODED = 0.3
"""The encoder's share in whether an act is told as real; which of those modalities it has, the tables tell alone."""


class Stances:
    """The axes of the acts of one sentence, as the tables weigh them and the encoder, where there is one."""

    def __init__(self, seen: Seen, lexicon: Lexicon, encoded: Encoded | None = None) -> None:
        self.seen, self.lexicon, self.encoded = seen, lexicon, encoded
        self._found: dict[int, Axes] = {}

    def of(self, act: Act) -> Axes:
        """Return how an act stands: the rules' reading, with what the weights decide."""
        if act.token.i not in self._found:
            read = self.encoded.modalities(self.seen, act, self.seen.act(act)) if self.encoded else None
            self._found[act.token.i] = stance_of(self.seen, act, self.lexicon, read)
        return self._found[act.token.i]

    def known(self, act: Act) -> Axes:
        """Return how an act stands as far as it was asked: the rules' reading where no claim was made of it.

        Weighing every clause would cost the stage a fifth of its time.
        """
        return self._found.get(act.token.i) or axes_of(self.seen.tree, act.token, self.lexicon)


def stance_of(seen: Seen, act: Act, lexicon: Lexicon, read: Mapping[str, float] | None = None) -> Axes:
    """Return how an act stands: the rules' reading, its modality, polarity and certainty weighed.

    What the event's own words negate, or an adjective belies, is negated, whatever the weights say: "has never
    attacked", "was unable to attack"; what is forbidden is, too: "barred the firm from lending".
    `read` are the encoder's scores of the modalities: whether the act is told as real is decided by both. What is told
    as real, or asked, but held unknown by the rules stays so, whatever the weights say: a question asserts nothing.
    """
    axes = axes_of(seen.tree, act.token, lexicon)
    traits = seen.stands(act, axes)
    modalities = model("modality").probabilities(traits)
    modality, sureness = _modality(modalities, read)
    modality = Modality.FORBIDDEN.value if axes.modality is Modality.FORBIDDEN else modality
    odds = model("polarity").probabilities(traits)["negated"]
    certainties = model("certainty").probabilities(traits)
    certainty = max(certainties, key=lambda name: (certainties[name], name))
    asked = axes.certainty is Certainty.UNKNOWN and (
        Modality(modality) in REAL or under_question(seen.tree, act.token, lexicon)
    )
    of_verb = act.pos == "NOUN" and act.token.deprel == "obj"  # "will not make a proposal"
    words = [act.token, *([seen.tree.tokens[act.token.head]] if of_verb else [])]
    own = axes.polarity is Polarity.NEGATED and any(is_plainly_negated(seen.tree, word, lexicon) for word in words)
    negated = own or axes.belied or odds >= (SURE if axes.polarity is Polarity.AFFIRMED else LIKELY)
    return Axes(
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        modality=Modality(modality),
        certainty=Certainty.UNKNOWN if asked else Certainty(certainty),
        hearsay=axes.hearsay,
        announced=axes.announced,
        denied=axes.denied,
        belied=axes.belied,
        sureness=sureness * max(odds, 1 - odds) * certainties[certainty],
    )


def _modality(ruled: Mapping[str, float], read: Mapping[str, float] | None) -> tuple[str, float]:
    """Return the likeliest modality by the tables, of those that are real or of the others as both readings decide.

    With it, how likely it is.
    """
    if read is None:
        likeliest = max(ruled, key=lambda name: (ruled[name], name))
        return likeliest, ruled[likeliest]
    shares = {name: math.exp(score - max(read.values())) for name, score in read.items()}
    real = 1 / (1 + math.exp((ENCODED - 1) * _reality(ruled) - ENCODED * _reality(shares)))
    group = {name: odds for name, odds in ruled.items() if (name in REAL) == (real > 0.5)}
    likeliest = max(group, key=lambda name: (group[name], name))
    return likeliest, max(real, 1 - real) * group[likeliest] / math.fsum(group.values())


def _reality(shares: Mapping[str, float]) -> float:
    """Return the log odds of being told as real."""
    return math.log(math.fsum(shares[name] for name in REAL) / math.fsum(shares[name] for name in shares.keys() - REAL))
