"""Denials: what they speak against, also where they name less than what they deny."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from recoupe.model import Claim, Clause, ClauseKind, Entity, Frame, Polarity, Reading, Span, Stance
from recoupe.ontology.goods import falls_under, lineage
from recoupe.stages.corroborate.happening import one_act, party, status

DENIAL = "deny"
"""The sense of words that call untrue what they govern."""
OPPOSED = -0.5
"""Log-odds from which a denial that joins no assertion may be of one: who denies tells a deed in other words."""
NAMING = frozenset({ClauseKind.NOUN, ClauseKind.PARTICIPLE})
"""Kinds of clauses that name a deed in passing, where another clause holds them."""


def content_denials(claims: Mapping[str, Claim]) -> tuple[frozenset[str], dict[str, str]]:
    """Return the claims that are a denial's content, and the denials that answer a claim made elsewhere.

    « Karst dément avoir livré » : the delivery is content and is denied. « Zembla dit que Karst a livré. Karst le
    dément. » : the second sentence speaks against the first, which stays as it was said.
    """
    content: set[str] = set()
    answers: dict[str, str] = {}
    for claim in claims.values():
        target = claims.get(claim.denies_id or "")
        if target is None:
            continue
        inside = target.document_id == claim.document_id and claim.sentence.contains(Span(target.start, target.end))
        if not inside:
            answers[claim.id] = target.id
        elif target.polarity is Polarity.AFFIRMED and target.attribution_id is None:
            content.add(target.id)
    return frozenset(content), answers


def embedded(reading: Reading) -> frozenset[str]:
    """Return the claims (ids) of nouns within another clause of the same saying: who denies it takes them for granted.

    « le gouvernement dément avoir payé pour la libération des otages » : that they were paid for is denied, not that
    they are free; in « Karst nie toute livraison » the noun is what is denied. So with what is refused or put off
    (« Karst rejette l'offre »): that there was an offer nobody denies.
    """
    known = {clause.id: clause for clause in reading.clauses}
    denied = {saying.id for saying in reading.attributions if saying.stance is Stance.DENIES}
    nouns: dict[str, list[Clause]] = defaultdict(list)
    for clause in reading.clauses:
        parent = known.get(clause.parent_id or "")
        if clause.kind in NAMING and parent is not None and _granted(clause, parent, denied):
            nouns[clause.predicate].append(clause)
    return frozenset(
        claim.id
        for claim in reading.claims
        if claim.attribution_id is not None
        for noun in nouns[claim.predicate]
        if noun.attribution_id == claim.attribution_id and noun.start < claim.end and claim.start < noun.end
    )


def denying(reading: Reading) -> frozenset[str]:
    """Return the claims (ids) that a page tells as not done because somebody denies them.

    « Torvald, qui nie toujours avoir menacé Kerrel, … » is read as "has not threatened", in nobody's name.
    """
    denials = [clause for clause in reading.clauses if clause.sense == DENIAL]
    return frozenset(
        claim.id
        for claim in reading.claims
        if claim.polarity is Polarity.NEGATED and claim.attribution_id is None
        for clause in denials
        if clause.start < claim.end and claim.start < clause.end
    )


def _granted(clause: Clause, parent: Clause, denied: Collection[str]) -> bool:
    """Tell whether a clause stands within another of the same saying, or is what a saying turns down, not denies."""
    if parent.attribution_id == clause.attribution_id:
        return True
    return clause.attribution_id in denied and clause.kind is ClauseKind.NOUN and parent.sense != DENIAL


def bare(claims: Iterable[Claim], side: Callable[[Claim], str]) -> list[Claim]:
    """Return the denials of exchanges that may reach further than one happening: they name less, or no date."""
    return sorted(
        (claim for claim in claims if claim.frame is Frame.EXCHANGE and not _whole(claim) and side(claim) == "against"),
        key=lambda claim: claim.id,
    )


def _whole(claim: Claim) -> bool:
    dated = claim.time is not None and claim.time.earliest is not None
    return bool(claim.giver and claim.receiver) and dated


def answered(
    near: Sequence[tuple[int, int, float]],
    groups: Sequence[Sequence[Claim]],
    events: Mapping[int, str],
    side: Callable[[Claim], str],
) -> dict[str, list[Claim]]:
    """Return by event the denials that no one has asserted in like words, each given to the likeliest assertion.

    « Zembla a remis une liste de noms » and "Zembla's envoy said that he had never seen a list": `near` are the pairs
    of groups that may be of one happening, with their log-odds.
    """
    sides = {n: {side(claim) for claim in groups[n]} for n in events}
    best: dict[int, tuple[float, int]] = {}
    for a, b, odds in near:
        for denial, other in ((a, b), (b, a)):
            opposed = "for" not in sides.get(denial, {"for"}) and "for" in sides.get(other, ())
            if opposed and odds >= OPPOSED and any(one_act(x, y) for x in groups[denial] for y in groups[other]):
                best[denial] = max(best.get(denial, (odds, other)), (odds, other))
    found: dict[str, list[Claim]] = defaultdict(list)
    for denial, (_, other) in sorted(best.items()):
        found[events[other]].extend(
            claim for claim in groups[denial] if claim.attribution_id and side(claim) == "against"
        )
    return found


class Dealings:
    """The exchanges that somebody affirms, looked up by who takes part: what a bare denial can be about."""

    def __init__(
        self, groups: Sequence[Sequence[Claim]], entities: dict[str, Entity], side: Callable[[Claim], str]
    ) -> None:
        self._entities = entities
        self._affirmed: dict[tuple[str, str], dict[tuple[object, ...], tuple[Claim, set[int]]]] = defaultdict(dict)
        for n, group in enumerate(groups):
            for claim in group:
                if claim.frame is Frame.EXCHANGE and claim.giver and claim.receiver and side(claim) == "for":
                    self._enter(claim, n)

    def _enter(self, claim: Claim, number: int) -> None:
        """Enter an affirmed dealing; those that are told alike are entered once."""
        goods = frozenset(item.category for item in claim.items)
        told = (claim.giver, claim.receiver, goods, status(claim), claim.time)
        for key in {party(key, self._entities) for key in (*claim.giver, *claim.receiver)}:
            for root in {_root(category) for category in goods}:
                self._affirmed[key, root].setdefault(told, (claim, set()))[1].add(number)

    def denied_by(self, claim: Claim, deniers: Iterable[str] = ()) -> list[int]:
        """Return the places of the groups that a bare denial speaks against.

        « La Valmère nie tout achat d’armes » names neither giver nor month, and denies each purchase that is reported.
        « L’Ordrie et la Valmère nient le commerce des armes » names no side: the deniers (entity ids) take part.
        """
        named = {party(key, self._entities) for key in (*claim.giver, *claim.receiver)}
        keys = named or {party(key, self._entities) for key in deniers if self._is_state(key)}
        roots = {_root(item.category) for item in claim.items}
        found: set[int] = set()
        for other, numbers in (
            near for key in keys for root in roots for near in self._affirmed.get((key, root), {}).values()
        ):
            if _denies(claim, other, keys, self._entities):
                found |= numbers
        return sorted(found)

    def _is_state(self, key: str) -> bool:
        return key in self._entities and self._entities[key].schema == "Country"


def _root(category: str) -> str:
    return list(lineage(category))[-1]


def _denies(claim: Claim, other: Claim, parties: set[str], entities: dict[str, Entity]) -> bool:
    """Tell whether a denial covers a dealing, as far as the denial says anything of it."""
    if other.frame is not Frame.EXCHANGE or not (other.giver and other.receiver) or status(other) != status(claim):
        return False
    sides = ((claim.giver, other.giver), (claim.receiver, other.receiver))
    taking = {party(key, entities) for key in (*other.giver, *other.receiver)}
    agree = parties <= taking and all(_covers(named, others, entities) for named, others in sides)
    return agree and _goods(claim, other) and _time(claim, other)


def _covers(named: tuple[str, ...], others: tuple[str, ...], entities: dict[str, Entity]) -> bool:
    return not named or {party(key, entities) for key in named} == {party(key, entities) for key in others}


def _goods(claim: Claim, other: Claim) -> bool:
    return any(falls_under(item.category, denied.category) for item in other.items for denied in claim.items)


def _time(claim: Claim, other: Claim) -> bool:
    """Tell whether a denial reaches a date: one without a date reaches all."""
    if claim.time is None or claim.time.earliest is None or claim.time.latest is None:
        return True
    if other.time is None or other.time.earliest is None or other.time.latest is None:
        return False
    return claim.time.earliest <= other.time.latest and other.time.earliest <= claim.time.latest
