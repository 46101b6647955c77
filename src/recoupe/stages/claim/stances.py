"""How the acts of a sentence stand, weighed once each: for the claim and for the clause."""

from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import stance_of


class Stances:
    """The axes of the acts of one sentence."""

    def __init__(self, seen: Seen, lexicon: Lexicon) -> None:
        self.seen, self.lexicon = seen, lexicon
        self._found: dict[int, Axes] = {}

    def of(self, act: Act) -> Axes:
        """Return how an act stands: the rules' reading, with what the weights decide."""
        if act.token.i not in self._found:
            self._found[act.token.i] = stance_of(self.seen, act, self.lexicon)
        return self._found[act.token.i]
