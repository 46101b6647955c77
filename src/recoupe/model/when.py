"""Time: what the text says of when, in TIMEX3, with the days that bound it."""

from dataclasses import dataclass
from enum import StrEnum


class TimexType(StrEnum):
    """TIMEX3's four types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time with its bounds; `earliest` and `latest` are ISO days, both included. A field is None when unknown.

    `edtf` is the same time in the Extended Date/Time Format (ISO 8601-2) where it can be said in it.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None


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
        """The same without the place in the text."""
        return When(value=self.value, earliest=self.earliest, latest=self.latest, edtf=self.edtf)
