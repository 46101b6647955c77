"""Time: what the text says of when, in TIMEX3, with the days that bound it."""

from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.model.text import Span


class TimexType(StrEnum):
    """TIMEX3's four types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Why(StrEnum):
    """How an expression came to date an event.

    `stated`: it stands with the event's own words; `clause`: elsewhere in their sentence; `headline`: the text below
    dates the act of a headline; `retold`: the same act has the date elsewhere in the text; `story`: the narrative
    stands at that time.
    """

    STATED = "stated"
    CLAUSE = "clause"
    HEADLINE = "headline"
    RETOLD = "retold"
    STORY = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time with its bounds; `earliest` and `latest` are ISO days, both included. A field is None when unknown.

    `edtf` is the same time in the Extended Date/Time Format (ISO 8601-2) where it can be said in it. `span` is the
    expression that gives it and `why` how; two times are equal whatever words give them.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    span: Span | None = field(default=None, compare=False)
    why: Why | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """One time expression of a text, normalised."""

    document_id: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    confidence: float = 1.0

    @property
    def when(self) -> When:
        """The time alone, with the place of the words that give it."""
        span = Span(self.start, self.end)
        return When(value=self.value, earliest=self.earliest, latest=self.latest, edtf=self.edtf, span=span)
