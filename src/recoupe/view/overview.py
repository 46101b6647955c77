"""The header of every page, and the first page."""

from collections import Counter
from datetime import date, timedelta

from recoupe.model import Issue, Severity
from recoupe.view.counting import Voices
from recoupe.view.pages import Change, Clash, Due, Header, Overview, Week
from recoupe.view.parts import Row
from recoupe.view.questions import Question
from recoupe.view.sayings import bare
from recoupe.view.shelf import Shelf

BEST = 8


def header(shelf: Shelf, rows: tuple[Row, ...], asked: tuple[Question, ...], voices: Voices, *, title: str) -> Header:
    """Count articles and texts after copies; who is heard, once over the whole pile; and what rests on two or more."""
    articles = shelf.articles()
    days = [each.published for each in articles if each.published.earliest]
    return Header(
        title=title,
        language=shelf.language,
        articles=len(articles),
        texts=len({each.origin_id for each in articles}),
        speakers=len(heard(rows, voices)),
        questions=len(asked),
        backed=sum(each.backed for each in asked),
        claims=len(rows),
        earliest=min((each.earliest or "" for each in days), default=None),
        latest=max((each.latest or each.earliest or "" for each in days), default=None),
        undated=sum(not each.published.earliest for each in articles),
        invented=any(reading.document.metadata.get("invented") for reading in shelf.pile.readings),
    )


def heard(rows: tuple[Row, ...], voices: Voices) -> set[str]:
    """Return the sources that speak in words which are not the article's own."""
    return {voices[row.id, each.claim_id] for row in rows for each in row.quotations if not each.own_voice}


def overview(
    shelf: Shelf,
    rows: tuple[Row, ...],
    asked: tuple[Question, ...],
    *,
    against: tuple[Clash, ...],
    awaited: tuple[Due, ...],
    previous: tuple[Row, ...] | None = None,
) -> Overview:
    """Return the first page: counts by week, the best-backed questions, what is disputed or due, and the caveats."""
    articles = shelf.articles()
    return Overview(
        weeks=weeks(shelf),
        best=tuple(each for each in asked if each.independent)[:BEST],
        questions=len(asked),
        sayings=len(shelf.attributions),
        carrying=len(shelf.attributions) - sum(len(bare(each)) for each in shelf.pile.readings),
        clashes=against,
        due=tuple(each for each in awaited if each.due),
        changes=None if previous is None else changes(rows, previous),
        undated=tuple(each for each in articles if not each.published.earliest),
        issues=tuple(issue for issue in issues(shelf) if issue.severity is not Severity.INFO),
        articles=articles,
    )


def issues(shelf: Shelf) -> tuple[Issue, ...]:
    """Return every issue of the pile and of its texts, the gravest first."""
    found = {*shelf.pile.issues, *(issue for reading in shelf.pile.readings for issue in reading.issues)}
    return tuple(sorted(found, key=_gravity))


def _gravity(issue: Issue) -> tuple[int, str, str, str, str]:
    rank = (Severity.ERROR, Severity.WARNING, Severity.INFO).index(issue.severity)
    return rank, issue.path or "", issue.document_id or "", issue.code, issue.message


def weeks(shelf: Shelf) -> tuple[Week, ...]:
    """Return one bar a week from the first dated article to the last, empty weeks included."""
    articles: Counter[date] = Counter()
    texts: Counter[date] = Counter()
    for each in shelf.articles():
        if each.published.earliest:
            monday = monday_of(each.published.earliest)
            articles[monday] += 1
            texts[monday] += not each.is_copy
    if not articles:
        return ()
    first, last = min(articles), max(articles)
    mondays = [first + timedelta(weeks=step) for step in range((last - first).days // 7 + 1)]
    return tuple(Week(monday=each.isoformat(), articles=articles[each], texts=texts[each]) for each in mondays)


def monday_of(day: str) -> date:
    """Return the Monday of a day's week."""
    found = date.fromisoformat(day)
    return found - timedelta(days=found.weekday())


def changes(rows: tuple[Row, ...], previous: tuple[Row, ...]) -> tuple[Change, ...]:
    """Return the rows that are new or whose counts moved."""
    before = {row.id: row for row in previous}
    found = []
    for row in rows:
        old = before.get(row.id)
        if old is None or (old.independent, old.against) != (row.independent, row.against):
            counts = (None, None) if old is None else (old.independent, old.against)
            found.append(Change(row=row, independent_before=counts[0], against_before=counts[1]))
    return tuple(found)
