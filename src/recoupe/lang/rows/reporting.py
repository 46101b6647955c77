"""The rows of `reporting.tsv`: words that announce what somebody says, thinks, wants or makes known."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model import Stance


class CueClass(StrEnum):
    """What kind of word a cue is."""

    VERB = "VERB"
    NOUN = "NOUN"
    ADJ = "ADJ"
    ADV = "ADV"
    ADP = "ADP"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingRow:
    """One cue: a lemma, or a verb with its particle or preposition ("point out", "call for").

    `frames` name what the cue may take as content: `clause`, `infinitive`, `object`, `quote`, `predicate` ("call it a
    trap"), `told` (an addressee, then the content), `raising` ("is said to"), `source` (a preposition before the
    source), `support` (a verb that lends itself to a noun: "voice concern"), and `+word` for a content that this
    preposition opens. A frame with `?` is weak: the word has it more often in another sense.
    `example` is a sentence that shows the cue at work; the tests read it.
    """

    lemma: str
    pos: CueClass
    stance: Stance = Stance.ASSERTS
    frames: tuple[str, ...]
    example: str
