"""What the analysis found, joined to its rows: contradictions, forecasts and provisions."""

from collections import defaultdict

from recoupe.analysis.provisions import REAL
from recoupe.model import Forecast, ForecastStatus, Provision
from recoupe.sanctions import Programme, parse, shipped
from recoupe.view.pages import Clash, Due, Rule
from recoupe.view.parts import Quotation, Row
from recoupe.view.shelf import LAST, Shelf, day_of


def by_claim(rows: tuple[Row, ...]) -> dict[str, tuple[Row, Quotation]]:
    """Return for each claim its row and its instance."""
    return {each.claim_id: (row, each) for row in rows for each in row.own_quotations}


def clashes(shelf: Shelf, rows: tuple[Row, ...], within: tuple[Row, ...]) -> tuple[Clash, ...]:
    """Return every contradiction that a row stands in, with all its instances, the one over the best-backed row first.

    `within` are the rows of the whole ledger: a denial is shown too where it stands in a row of another level.
    """
    found, shown = by_claim(within), {row.id for row in rows}
    pages = []
    for contradiction in shelf.pile.contradictions:
        pairs = [found[each] for each in contradiction.claims if each in found]
        headings = [row for row, _ in pairs if row.id in shown]
        if len(pairs) < 2 or not headings:
            continue
        quotations = sorted((pair[1] for pair in pairs), key=lambda each: (day_of(each.published), each.claim_id))
        row = max(headings, key=lambda each: (each.independent, each.id))
        pages.append(Clash(contradiction=contradiction, row=row, quotations=tuple(quotations)))
    return tuple(sorted(pages, key=lambda each: (-each.row.independent, -len(each.quotations), each.contradiction.id)))


def forecasts(shelf: Shelf, rows: tuple[Row, ...], within: tuple[Row, ...]) -> tuple[Due, ...]:
    """Return every forecast, the next due first; the copies of one, with the same outcome, stand as one.

    One is due where its day is not after the latest article's. What came of it may stand in any row of the ledger.
    """
    found, shown = by_claim(within), {row.id for row in rows}
    days = [reading.document.published for reading in shelf.pile.readings]
    today = max((each.latest or each.earliest or "" for each in days), default="")
    groups: dict[tuple[str, str, str], list[Forecast]] = defaultdict(list)
    for each in shelf.pile.forecasts:
        if each.claim_id in found and found[each.claim_id][0].id in shown:
            groups[found[each.claim_id][0].id, each.status, each.horizon or LAST].append(each)
    pages = [_forecast(members, found, today) for members in groups.values()]
    return tuple(sorted(pages, key=lambda page: (page.forecast.horizon or LAST, page.forecast.claim_id)))


def _forecast(members: list[Forecast], found: dict[str, tuple[Row, Quotation]], today: str) -> Due:
    members = sorted(members, key=lambda each: (day_of(found[each.claim_id][1].published), each.claim_id))
    first = members[0]
    row, quotation = found[first.claim_id]
    ids = {claim_id for each in members for claim_id in each.outcome_claim_ids if claim_id in found}
    outcomes = [found[each][1] for each in ids]
    return Due(
        forecast=first,
        row=row,
        quotation=quotation,
        also=tuple(found[each.claim_id][1] for each in members[1:]),
        outcomes=tuple(sorted(outcomes, key=lambda each: (day_of(each.published), each.claim_id))),
        due=_due(first, today),
    )


def _due(forecast: Forecast, today: str) -> bool:
    waiting = forecast.status in (ForecastStatus.OPEN, ForecastStatus.UNRESOLVED)
    return waiting and forecast.horizon is not None and forecast.horizon <= today


def rules(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[Rule, ...]:
    """Return the provisions that rows would fall under if they were true, in the order of the programmes."""
    found = by_claim(rows)
    groups: dict[tuple[str, str], list[Provision]] = defaultdict(list)
    for each in shelf.pile.provisions:
        if each.claim_id in found:
            groups[each.programme, each.provision].append(each)
    programmes = {each.code: each for each in (*shipped(), *(parse(*own) for own in shelf.pile.programmes))}
    pages = []
    for key, members in sorted(groups.items()):
        inside = {found[each.claim_id][0].id: found[each.claim_id][0] for each in members}
        real = {found[each.claim_id][0].id for each in members if found[each.claim_id][1].modality in REAL}
        coming = tuple(row_id for row_id in inside if row_id not in real)
        pages.append(rule(shelf.language, programmes.get(key[0]), key, members, tuple(inside.values()), coming))
    return tuple(pages)


def rule(
    language: str,
    programme: Programme | None,
    key: tuple[str, str],
    members: list[Provision],
    rows: tuple[Row, ...],
    open_ids: tuple[str, ...],
) -> Rule:
    """Return one provision; one of a programme that is not at hand has its id and note alone."""
    paragraph = next((each for each in programme.paragraphs if each.id == key[1]), None) if programme else None
    return Rule(
        programme=key[0],
        provision=key[1],
        title=programme.titles.get(language, key[0]) if programme else key[0],
        reference=paragraph.reference if paragraph else key[1],
        words=paragraph.glosses.get(language, "") if paragraph else "",
        confidence=paragraph.confidence if paragraph else "",
        direction=paragraph.direction.value if paragraph else "",
        target=programme.target if programme else "",
        categories=paragraph.categories if paragraph else (),
        since=paragraph.since if paragraph else None,
        until=paragraph.until if paragraph else None,
        cap=paragraph.cap if paragraph else None,
        exceptions=paragraph.exceptions.get(language) if paragraph else None,
        note=members[0].note,
        rows=rows,
        open_ids=open_ids,
    )
