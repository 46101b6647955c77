"""Which claims speak of one happening."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.model import Claim, Document, Entity, Frame, Modality, Published, Role, Span
from recoupe.ontology.goods import falls_under
from recoupe.ontology.senses import senses
from recoupe.stages.corroborate.told import Calendar, Told, days_apart, days_between, days_of

DONE = {Modality.ACTUAL, Modality.ONGOING}
HOPED = {Modality.WANTED, Modality.OFFERED}
ASKED = {Modality.OBLIGED, Modality.FORBIDDEN, Modality.HYPOTHETICAL, Modality.ABLE}
LOOSE = {Frame.OTHER, Frame.COMMUNICATION}
"""Frames that hold many a deed: no rule joins them, only the score."""
MEETINGS = {Frame.ENCOUNTER, Frame.AGREEMENT}
DOERS = {"actor", "speaker"}
"""Roles of who accuses, condemns, asks: the general ones and those of acts of speech."""
"""Frames of which two pages of one month that name the same parties, and no date, mean one."""
TWO_MONTHS = 62
"""Days within which two dated reports of one visit are taken for one visit that is dated differently."""
WORDED = 0.2
"""Likeness of words from which two dealings of which one is undated may be one."""
LATELY, SEASON = 31, 92
"""Days between two pages within which reports without a date may be of one meeting, and of one dealing."""


def tell(
    claim: Claim, document: Document, entities: dict[str, Entity], printed: Published | None = None
) -> Told | None:
    """Return the claim ready for comparison, None where it names too little to be any one happening.

    An exchange needs giver, receiver and goods; another frame two parties, or one and a place. Two claims that name
    less could be about anything, and a false agreement would make one source look like two. A party that only other
    sentences name is inferred, and no rule relies on it.
    """
    parties = frozenset(party(key, entities) for key in named(claim))
    place = entities.get(claim.place_entity_id or "")
    if claim.frame is Frame.EXCHANGE:
        if not (claim.giver and claim.receiver and claim.items):
            return None
        key: tuple[str, ...] = ("exchange", flow(claim, entities), status(claim))
    elif claim.frame in LOOSE or (len(parties) < 2 and not (parties and place)):
        return None
    else:
        kind = f"{claim.plover.type}/{claim.plover.mode or ''}" if claim.plover else claim.predicate
        key = (claim.frame.value, kind, status(claim))
    land = place.country if place else None
    page = printed or document.published
    return Told(
        claim=claim,
        family=document.origin_id or document.id,
        parties=parties,
        place=place.id if place and place.schema != "Country" else None,
        land=land or (place.id if place else None),
        key=key,
        span=days_of(claim.time),
        printed=(page.earliest, page.latest) if page.earliest and page.latest else None,
        goods=frozenset(item.category for item in claim.items),
    )


def one_act(a: Claim, b: Claim) -> bool:
    """Tell whether two claims may name one act: « refuse l'entrée » is no entry, and that none came denies no refusal.

    Two senses, or two words of one language of which one has no sense, are two acts; what is given is got.
    """
    if a.frame is b.frame is Frame.EXCHANGE:
        return True
    if None not in (a.sense, b.sense):
        return _family(a) == _family(b)
    return a.predicate == b.predicate or a.sense is b.sense is None


def opposes(negated: Claim, affirmed: Claim) -> bool:
    """Tell whether that one act is not says that the other is not: who did not accuse leaves the others' charge be."""
    if not one_act(negated, affirmed):
        return False
    return negated.frame is not Frame.COMMUNICATION or bool(_doers(negated) & _doers(affirmed))


def _doers(claim: Claim) -> set[str]:
    return {role.entity_id for role in claim.roles if role.entity_id and role.role in DOERS}


def _family(claim: Claim) -> str | None:
    known = senses().get(claim.sense or "")
    return known.family if known else claim.sense


def flow(claim: Claim, entities: dict[str, Entity]) -> str:
    """Return who gives to whom, as one word."""
    sides = ("+".join(sorted({party(key, entities) for key in side})) for side in (claim.giver, claim.receiver))
    return ">".join(sides)


def participants(claim: Claim) -> set[str]:
    """Return the entity ids of those who take part, without the place."""
    roles = {role.entity_id for role in claim.roles if role.entity_id and role.role != "place"}
    return roles | set(claim.giver) | set(claim.receiver)


def named(claim: Claim) -> set[str]:
    """Return the entity ids of those who take part and whom the claim's own sentence names."""
    inferred = {role.entity_id for role in claim.roles if not _in_sentence(claim, role)}
    here = {role.entity_id for role in claim.roles if _in_sentence(claim, role)}
    return participants(claim) - (inferred - here)


def _in_sentence(claim: Claim, role: Role) -> bool:
    return claim.sentence.contains(Span(role.start, role.end))


def party(key: str, entities: Mapping[str, Entity]) -> str:
    """Return what a participant is compared by; a state goes by its code."""
    entity = entities.get(key)
    return f"country:{entity.country}" if entity and entity.schema == "Country" and entity.country else key


def status(claim: Claim) -> str:
    """Return how the happening is said to stand; a thing done and the same thing hoped for are two happenings.

    Polarity is left out: who affirms and who denies a deed speak of the same one. So is certainty.
    """
    if claim.modality in DONE:
        return "done"
    if claim.modality in HOPED:
        return "hoped"
    return claim.modality.value if claim.modality in ASKED else "to come"


def happenings(told: Sequence[Told]) -> list[list[Told]]:
    """Part claims into happenings. A claim joins others only if it agrees with each of them.

    "In 2031" agrees with a delivery in March and with one in May, which are two: it stays alone, and joins neither.
    """
    blocks: dict[tuple[str, ...], dict[tuple[object, ...], list[Told]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(told, key=lambda one: one.claim.id):
        blocks[one.key][_likeness(one)].append(one)
    found: list[list[Told]] = []
    for _, alike in sorted(blocks.items()):
        found.extend(_joined(sorted(alike.values(), key=_narrowest)))
    return found


def _likeness(one: Told) -> tuple[object, ...]:
    """Return what is the same in claims that need no comparing; undated ones are compared by their pages' dates."""
    alone = one.family if one.span is None and one.claim.frame is not Frame.EXCHANGE else ""
    when = one.span or (one.printed or ("", ""), "printed")
    return (when, one.place or "", one.land or "", tuple(sorted(one.goods)), tuple(sorted(one.parties)), alone)


def _narrowest(nodes: list[Told]) -> tuple[bool, int, str]:
    span = nodes[0].span
    return (span is None, days_between(*span) if span else 0, nodes[0].claim.id)


def _joined(nodes: list[list[Told]]) -> list[list[Told]]:
    groups: list[list[list[Told]]] = []
    calendar = Calendar()
    twice = _visited_twice(nodes)
    for node in nodes:
        near = (groups[n] for n in calendar.near(node[0]))
        fitting = [group for group in near if all(same(node, other, twice=twice) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(node)
        else:
            calendar.add(node[0], len(groups))
            groups.append([node])
    return [[one for node in group for one in node] for group in groups]


def _visited_twice(nodes: list[list[Told]]) -> frozenset[tuple[object, ...]]:
    """Return who met where by two dates of one page that exclude one another.

    Where one page knows two visits, another date on another page need be no error.
    """
    dates: dict[tuple[object, ...], list[tuple[str, str]]] = defaultdict(list)
    for one in (one for node in nodes for one in node):
        known = dates[one.claim.document_id, one.parties, one.place]
        if one.span is not None and all(days_apart(one.span, other) for other in known):
            known.append(one.span)
    return frozenset(key[1:] for key, spans in dates.items() if len(spans) > 1)


def same(a: list[Told], b: list[Told], *, twice: frozenset[tuple[object, ...]]) -> bool:
    """Tell whether the claims of two like sets speak of one happening."""
    one, other = a[0], b[0]
    undated = one.span is None and other.span is None
    if one.claim.frame is Frame.EXCHANGE:
        return _goods_agree(one, other) and (_lately(one, other, SEASON) if undated else _dates_agree(one, other))
    if not _places_agree(one, other):
        return False
    here = one.place is not None and one.place == other.place
    if len(one.parties & other.parties) < (1 if here else 2):
        return False
    if undated:
        return one.claim.frame in MEETINGS and one.family != other.family and _lately(one, other, LATELY)
    return _dates_agree(one, other) or (here and (one.parties, one.place) not in twice and _one_visit(a, b))


def apart(a: Told, b: Told, wording: float) -> bool:
    """Tell whether two claims that name all there is to name cannot be of one happening.

    Two dated dealings are left to the strict rules: "delivered shells to Ordria in March", "in May", "in 2031". Others
    need words in common beside parties and goods.
    """
    dated = a.span is not None and b.span is not None
    if a.claim.frame is Frame.EXCHANGE and b.claim.frame is Frame.EXCHANGE:
        return dated or wording < WORDED or a.key != b.key or not a.goods & b.goods
    nowhere = not dated and a.printed is None and b.printed is None
    return (nowhere and wording < WORDED) or (
        a.claim.document_id == b.claim.document_id and dated and not _dates_agree(a, b)
    )


def _goods_agree(a: Told, b: Told) -> bool:
    """Tell whether goods are the same; where both are dated, the wider word may stand for the narrower.

    "weapons" and "artillery shells" in one month are one delivery; in no month they may be two.
    """
    if a.goods & b.goods:
        return True
    if a.span is None or b.span is None:
        return False
    return any(falls_under(one, other) or falls_under(other, one) for one in a.goods for other in b.goods)


def _dates_agree(a: Told, b: Told) -> bool:
    """Tell whether two claims are both undated, or dated alike; an undated claim may be about any dated one."""
    if a.span is None or b.span is None:
        return a.span is b.span
    return not days_apart(a.span, b.span)


def _places_agree(a: Told, b: Told) -> bool:
    """Tell whether one happening can have both places: a town and its country can, two towns only on one day.

    « à Anse Verte le 4 mai » and « à Port-Valmère le 4 mai » are one meeting with two places, if the same two met.
    """
    if None in (a.land, b.land) or (a.land == b.land and None in (a.place, b.place)) or a.place == b.place:
        return a.land == b.land or None in (a.land, b.land)
    one_day = a.span is not None and a.span == b.span and a.span[0] == a.span[1]
    return one_day and a.claim.document_id != b.claim.document_id and a.parties == b.parties and len(a.parties) >= 2


def _one_visit(a: list[Told], b: list[Told]) -> bool:
    """Tell whether two dates of one visit are two pages' dates of it, rather than two visits."""
    one, other = a[0], b[0]
    if one.claim.frame is not Frame.ENCOUNTER or one.span is None or other.span is None:
        return False
    apart = {told.claim.document_id for told in a}.isdisjoint(told.claim.document_id for told in b)
    first, second = sorted((one.span, other.span))
    return apart and one.parties == other.parties and days_between(first[1], second[0]) <= TWO_MONTHS


def _lately(a: Told, b: Told, days: int) -> bool:
    """Tell whether two pages are near enough in time to speak of one thing that neither dates.

    A deed done is taken for one where a page has no date at all; meetings are too many for that, and of two forecasts
    each counts from its own page.
    """
    if a.printed is None or b.printed is None:
        return a.claim.frame is Frame.EXCHANGE and a.claim.modality in DONE
    older, newer = sorted((a.printed, b.printed))
    return days_between(older[1], newer[0]) <= days
