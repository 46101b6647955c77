"""Speakers, media and outlets, kept apart, and who cites whom."""

from collections import defaultdict
from dataclasses import dataclass, field

from recoupe.model import LinkRole
from recoupe.view.parts import Article, Party, Quotation, Row, Saying, Step
from recoupe.view.quoting import step_id
from recoupe.view.sayings import by_source, sayings
from recoupe.view.shelf import Shelf
from recoupe.view.textpages import Citing, Source, Sources

VOICES = frozenset({LinkRole.SPEAKER.value, LinkRole.ROOT.value, LinkRole.RELAY.value})
"""Who speaks: in person, for another, or as the one on whom the speaker rests."""


@dataclass(slots=True, kw_only=True)
class Gathered:
    """What is met of one source while the rows are gone through."""

    step: Step
    roles: set[str] = field(default_factory=set)
    rows: dict[str, Row] = field(default_factory=dict)
    quotations: dict[str, Quotation] = field(default_factory=dict)


def sources(shelf: Shelf, rows: tuple[Row, ...]) -> Sources:
    """Return the three lists and the table of citing."""
    articles: dict[str, list[Article]] = defaultdict(list)
    for article in shelf.articles():
        if article.outlet:
            articles[step_id(article.outlet, None)].append(article)
    bare = sayings(shelf)
    said = by_source(bare)
    found = [_source(shelf, each, articles, said) for each in gather(shelf, rows, bare).values()]
    found.sort(key=lambda each: (-len(each.rows), each.name.casefold(), each.id))
    return Sources(
        speakers=tuple(each for each in found if VOICES & set(each.roles)),
        media=tuple(each for each in found if LinkRole.MEDIUM in each.roles),
        outlets=tuple(each for each in found if LinkRole.OUTLET in each.roles),
        citings=citings(rows),
    )


def everyone(page: Sources) -> tuple[Source, ...]:
    """Return each source once: one may be a medium here and an outlet there."""
    found = {each.id: each for group in (page.speakers, page.media, page.outlets) for each in group}
    return tuple(found[key] for key in sorted(found))


def gather(shelf: Shelf, rows: tuple[Row, ...], bare: tuple[Saying, ...]) -> dict[str, Gathered]:
    """Return every link of every chain by its id, and every outlet.

    Somebody known whose sayings hold no claim is there too; a pronoun that stands for nobody known is not.
    """
    found: dict[str, Gathered] = {}
    for row in rows:
        for quotation in row.own_quotations:
            for step in quotation.chain:
                one = found.setdefault(step.source_id, Gathered(step=step))
                one.roles.add(step.role)
                one.rows[row.id] = row
                one.quotations[quotation.claim_id] = quotation
    for step in (step for each in bare for step in each.chain if step.source_id in shelf.entities):
        found.setdefault(step.source_id, Gathered(step=step)).roles.add(step.role)
    for reading in shelf.pile.readings:
        outlet = reading.document.outlet
        if outlet:
            key = step_id(outlet, None)
            step = Step(text=outlet, role=LinkRole.OUTLET.value, source_id=key)
            found.setdefault(key, Gathered(step=step)).roles.add(LinkRole.OUTLET.value)
    return found


def _source(
    shelf: Shelf, gathered: Gathered, articles: dict[str, list[Article]], said: dict[str, list[Saying]]
) -> Source:
    step = gathered.step
    entity = shelf.entities.get(step.source_id)
    party: Party | None = shelf.party(entity.id, entity.name) if entity else None
    return Source(
        id=step.source_id,
        name=step.text,
        language=step.language,
        roles=tuple(sorted(gathered.roles)),
        kind=entity.schema if entity else None,
        description=entity.description if entity else None,
        party=party if party and party.has_page else None,
        rows=tuple(gathered.rows.values()),
        quotations=tuple(gathered.quotations.values()),
        articles=tuple(articles.get(step.source_id, ())),
        sayings=tuple(said.get(step.source_id, ())),
    )


def citings(rows: tuple[Row, ...]) -> tuple[Citing, ...]:
    """Return one line for each outlet and each source it gives, the most used first."""
    groups: dict[tuple[str, str, str], list[Quotation]] = defaultdict(list)
    names: dict[str, str] = {}
    for quotation in (each for row in rows for each in row.own_quotations):
        outlet = next((step for step in quotation.chain if step.role == LinkRole.OUTLET), None)
        for step in quotation.chain:
            if outlet and step.source_id != outlet.source_id:
                names[outlet.source_id], names[step.source_id] = outlet.text, step.text
                groups[outlet.source_id, step.source_id, step.role].append(quotation)
    lines = [
        Citing(
            outlet=names[outlet],
            outlet_id=outlet,
            cited=names[cited],
            cited_id=cited,
            role=role,
            quotations=tuple(members),
        )
        for (outlet, cited, role), members in groups.items()
    ]
    return tuple(sorted(lines, key=lambda each: (each.outlet.casefold(), -len(each.quotations), each.cited.casefold())))
