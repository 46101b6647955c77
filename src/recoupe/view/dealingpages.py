"""The pages of dealings as records: exchange, parties, pairs and time line, before any layout."""

from dataclasses import dataclass

from recoupe.model import When
from recoupe.view.parts import Party, Quotation, Row, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the matrix: the count of independent sources behind its rows.

    `inferred` counts apart the sources that tell of it only where giver or receiver is inferred.
    """

    word: Word
    independent: int
    inferred: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the matrix: a category of goods across the six words."""

    category: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What one party gives another; `inferred` as in a cell."""

    giver: Party
    receiver: Party
    lines: tuple[Line, ...]
    independent: int
    inferred: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Columns of the matrix that belong together: given, coming, wanted, refused."""

    name: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """What a party is said to want, and nobody says that it was given."""

    party: Party
    category: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangePage:
    """Flows in pairs: what A gives B, then what B gives A, best-backed pair first.

    `partial` are the rows of goods that the matrix cannot place, because giver or receiver is unknown;
    `phases` are its columns in groups, `wants` what is wanted and not said to have been given.
    """

    pairs: tuple[tuple[Flow, ...], ...]
    partial: tuple[Row, ...]
    phases: tuple[Phase, ...]
    wants: tuple[Want, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A row on the time line, on one of two tracks: the day of the happening or, where `told`, that of the saying.

    `said` is when the speaker said it, None where the text gives no day for that.
    """

    row: Row
    told: bool
    earliest: str
    latest: str
    said: When | None
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What stands under one heading of the time line: a month `2031-03`, or a year `2031`."""

    month: str
    moments: tuple[Moment, ...]

    @property
    def happened(self) -> int:
        """How many are dated by what happened."""
        return sum(not each.told for each in self.moments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows under months; those without any day stand at the end."""

    months: tuple[Month, ...]
    undated: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """One party's dealings with another in one month and one quadrant; `pair_id` is the page of the two.

    `outward`: what it did to the other, else what the other did to it; `inferred` as in a cell of the matrix.
    """

    partner: Party
    outward: bool
    pair_id: str
    month: str | None
    quadrant: str
    independent: int
    inferred: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPage:
    """One party: dealings, given and got, its statements, what others say of it, and the blocs it is said to be in.

    `members` are those who are said to belong to it, `to_give` and `to_get` what is promised or possible, `wanted`
    what it is said to want and not to have been given.
    """

    party: Party
    description: str | None
    aliases: tuple[str, ...]
    blocs: tuple[tuple[Party, str], ...]
    members: tuple[tuple[Party, str], ...]
    dealings: tuple[Dealing, ...]
    given: tuple[Row, ...]
    got: tuple[Row, ...]
    to_give: tuple[Row, ...]
    to_get: tuple[Row, ...]
    wanted: tuple[Row, ...]
    statements: tuple[Quotation, ...]
    others: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What one party did to another in one month and quadrant; `inferred` as in a cell of the matrix."""

    quadrant: str
    independent: int
    inferred: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What one party did to or for another in one month, None undated: a tally for each of the four quadrants."""

    actor: Party
    other: Party
    month: str | None
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneWay:
    """What goes from one party to another: given by report, promised or possible, only wanted."""

    giver: Party
    receiver: Party
    given: tuple[Row, ...]
    coming: tuple[Row, ...]
    wanted: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """Two parties over time."""

    id: str
    one: Party
    two: Party
    stretches: tuple[Stretch, ...]
    ways: tuple[OneWay, ...]

    @property
    def row_ids(self) -> set[str]:
        """Every row that stands on the page."""
        done = {row.id for each in self.stretches for tally in each.tallies for row in tally.rows}
        dealt = {row.id for way in self.ways for row in (*way.given, *way.coming, *way.wanted)}
        return done | dealt


@dataclass(frozen=True, slots=True, kw_only=True)
class Two:
    """Two parties in a list: the id of their page and how many rows stand on it."""

    id: str
    one: Party
    two: Party
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Parties with their rows and their own statements; pairs of them with their rows; busiest first."""

    parties: tuple[tuple[Party, int, int], ...]
    pairs: tuple[Two, ...]
