"""The rows of the ledger: claims of one happening, folded by independent source. This count is the product."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TypeVar

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.model import Claim, ContradictionKind, Level, Published, Role, Span, When
from recoupe.ontology import senses
from recoupe.view.inferring import inferred
from recoupe.view.parts import Backer, Party, Quotation, Row, Side, Thing
from recoupe.view.quoting import quotation
from recoupe.view.shelf import Shelf, day_of
from recoupe.view.word import strongest

T = TypeVar("T")
SIDES = (Side.FOR, Side.AGAINST, Side.NEGATED, Side.SILENT)
"""Supporters stand before opponents, whoever spoke first."""
GIVING = ("giver", "actor", "speaker", "visitor", "participant", "party", "holder")
GETTING = ("receiver", "addressee", "target", "host", "counterpart", "opponent", "partner")
MATTER = ("item", "topic", "result", "target")


def rows_of(shelf: Shelf) -> tuple[Row, ...]:
    """Return every row, the best backed first, then the earliest."""
    rows = [row(shelf, key, claims) for key, claims in shelf.by_event.items()]
    return tuple(
        sorted(
            rows,
            key=lambda each: (-each.independent, -each.against - each.negated, day_of(each.first_mention), each.id),
        )
    )


def row(shelf: Shelf, key: str, claims: tuple[Claim, ...]) -> Row:
    """Join the claims of one happening."""
    quotations = sorted(
        (quotation(shelf, claim, key) for claim in (*claims, *shelf.objections.get(key, ()))),
        key=lambda each: (day_of(each.published), each.document_id, each.start, each.claim_id),
    )
    own = [each for each in quotations if each.row_id == key]
    supporting = [each for each in own if each.side is Side.FOR]
    word = strongest(each.word for each in (supporting or own))
    lead = next(each for each in (supporting or own) if each.word is word)
    claim = shelf.claims[lead.claim_id]
    ordered = [shelf.claims[each.claim_id] for each in (lead, *supporting, *own)]
    backers = _backers(quotations)
    counts = shelf.corroborations.get(key)
    documents = {each.document_id for each in own}
    families = {shelf.origin(document_id) for document_id in documents}
    who, whom = _sides(shelf, ordered)
    place = next((shelf.party(each.place_entity_id, "") for each in ordered if each.place_entity_id), None)
    if place in (*who, *whom):
        place = None
    named = _named(shelf, tuple(party for party in (*who, *whom, place) if party))
    things = _first(_things(shelf, each, named) for each in ordered)
    return Row(
        id=key,
        claim_ids=tuple(each.claim_id for each in own),
        who=who,
        predicate=claim.predicate,
        sense=shelf.sense(claim),
        mutual=_mutual(shelf.sense(claim)),
        level=Level.TYPED if any(each.level is Level.TYPED for each in claims) else Level.OPEN,
        language=lead.language,
        frame=claim.frame,
        whom=whom,
        things=things,
        when=_when(shelf, key, ordered),
        rival_dates=_rival_dates(shelf, claims),
        place=place,
        word=word,
        words=tuple(each.word for each in quotations),
        stances=tuple(strongest(each.word for each in backer.quotations) for backer in backers),
        directed=bool(claim.giver or claim.receiver),
        backers=backers,
        independent=counts.independent_sources if counts else _count(backers, Side.FOR),
        against=_count(backers, Side.AGAINST),
        negated=_count(backers, Side.NEGATED),
        documents=len(documents),
        copies=len(documents) - len(families),
        first_mention=supporting[0].published if supporting else Published(),
        quotations=tuple(quotations),
        contradiction_ids=_contradictions(shelf, claims),
        at_least=counts.at_least if counts else 0,
        at_most=counts.at_most if counts else 0,
    )


def _count(backers: tuple[Backer, ...], side: Side) -> int:
    return sum(backer.side is side for backer in backers)


def _contradictions(shelf: Shelf, claims: tuple[Claim, ...]) -> tuple[str, ...]:
    return tuple(sorted({each.id for claim in claims for each in shelf.contradictions.get(claim.id, ())}))


def _backers(quotations: list[Quotation]) -> tuple[Backer, ...]:
    """Group instances by side and independent source; one without a known source stands alone."""
    groups: dict[tuple[Side, str], list[Quotation]] = defaultdict(list)
    for each in quotations:
        groups[each.side, each.source_id or each.claim_id].append(each)
    found = [
        Backer(
            source_id=source_id,
            name=members[0].source,
            language=members[0].chain[0].language if members[0].chain else None,
            side=side,
            quotations=tuple(members),
        )
        for (side, source_id), members in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: SIDES.index(each.side)))


def _mutual(sense: str | None) -> bool:
    return sense in senses() and senses()[sense].symmetric


def _first(found: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Return the first that is not empty: another instance may name what the earliest leaves out."""
    return next((each for each in found if each), ())


def _clearest(found: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return the first side that its own sentence names, else the first that is not empty."""
    sides = list(found)
    return _first(side for side in sides if not any(party.inferred for party in side)) or _first(sides)


def _sides(shelf: Shelf, claims: list[Claim]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return who does it and to whom; who does it stands on the other side too only where something is given."""
    who = _clearest(_side(shelf, each, each.giver, GIVING) for each in claims)
    whom = _clearest(_side(shelf, each, each.receiver, GETTING) for each in claims)
    directed = bool(claims[0].giver or claims[0].receiver)
    acting = {(each.id, each.text) for each in who}
    return who, whom if directed else tuple(each for each in whom if (each.id, each.text) not in acting)


def _facing(claim: Claim, language: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the roles of one side; where the host is the one who acts, host and visitor change sides.

    « Kerrel a invité Torvald » -> Kerrel inviter Torvald; « Torvald a rendu visite à Kerrel » -> Torvald rendre Kerrel
    """
    if claim.predicate not in _hosting(language):
        return names
    return tuple({"visitor": "host", "host": "visitor"}.get(name, name) for name in names)


@cache
def _hosting(language: str) -> frozenset[str]:
    known = senses()
    rows = load(language).table("predicates", PredicateRow) if language in LANGUAGES else ()
    return frozenset(row.lemma for row in rows if row.sense in known and known[row.sense].subject == "host")


def _side(shelf: Shelf, claim: Claim, entity_ids: tuple[str, ...], names: tuple[str, ...]) -> tuple[Party, ...]:
    """Return the parties on one side: entities first, else the words of the roles of that side."""
    missing = inferred(claim, shelf.readings[claim.document_id], shelf.entities)
    known = [
        replace(shelf.party(each, each), inferred=each in missing) for each in entity_ids if each in shelf.entities
    ]
    if known:
        return tuple(known)
    other = {*claim.giver, *claim.receiver}
    language = shelf.document(claim.document_id).language
    parties = [
        replace(shelf.party(role.entity_id, role.text, language), inferred=role.entity_id in missing)
        for role in claim.roles
        if role.role in _facing(claim, language, names) and role.entity_id and role.entity_id not in other
    ]
    return tuple(dict.fromkeys(parties))


def _named(shelf: Shelf, parties: tuple[Party, ...]) -> frozenset[str]:
    """Return the ids of parties and their names in every language: what they are is told already."""
    known = [shelf.entities[party.id] for party in parties if party.id in shelf.entities]
    names = (name for each in known for own in each.names.values() for name in own)
    return frozenset((*(each.id for each in known), *(each.name for each in known), *names))


def _things(shelf: Shelf, claim: Claim, named: frozenset[str]) -> tuple[Thing, ...]:
    """Return what is given or dealt with; for what is no goods, the words of its sentence, but those of the parties."""
    language = shelf.document(claim.document_id).language
    items = [
        Thing(text=item.text, category=item.category, language=language, quantity=item.quantity) for item in claim.items
    ]
    if not items:
        here = [role for role in claim.roles if claim.sentence.contains(Span(role.start, role.end))]
        said = [role for role in here if role.role in MATTER and not (role.entity_id and role.role in GETTING)]
        items = [
            _matter(shelf, role, language)
            for role in said
            if (role.entity_id or role.text) not in named
            if not any(_inside(role, each) for each in (*said, *claim.roles))
        ]
    return tuple(dict.fromkeys(items))


def _matter(shelf: Shelf, role: Role, language: str) -> Thing:
    """Return what is dealt with: a treaty that is known goes by its name, anything else by its words."""
    known = shelf.party(role.entity_id, role.text, language)
    own = known.id is not None and known.text != role.text
    return Thing(text=known.text, category=None, language=shelf.language if own else language)


def _inside(role: Role, other: Role) -> bool:
    """Tell whether a role lies within a longer one: the adjective in "North Korean troops"."""
    return other.start <= role.start and role.end <= other.end and (other.end - other.start) > (role.end - role.start)


def _when(shelf: Shelf, key: str, claims: list[Claim]) -> When | None:
    event = shelf.events.get(key)
    if event and event.time and event.time.value:
        return event.time
    return next((claim.time for claim in claims if claim.time and claim.time.value), None)


def _rival_dates(shelf: Shelf, claims: tuple[Claim, ...]) -> tuple[When, ...]:
    """Return the dates that exclude one another, earliest first; none where the instances agree."""
    ids = {
        claim_id
        for claim in claims
        for each in shelf.contradictions.get(claim.id, ())
        if each.kind is ContradictionKind.DATE
        for claim_id in each.claims
    }
    times = [claim.time for claim in claims if claim.time and claim.id in ids]
    dates = {(time.earliest or "", time.latest or ""): time for time in times}
    return tuple(dates[key] for key in sorted(dates)) if len(dates) > 1 else ()
