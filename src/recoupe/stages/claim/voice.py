"""Who says a claim, and what repairs its words rest on."""

from collections.abc import Iterable

from recoupe.model import Attribution, Reading, RepairKind, Span, Stance, Token
from recoupe.syntax import Tree

COMMA = ","
OF_WHAT_IS_SAID = ("ccomp", "xcomp", "csubj", "conj")
"""Relations on the way from a verb up to the saying that holds it, where its clause is what is said."""
FURNITURE = frozenset(
    {RepairKind.BYLINE, RepairKind.DATELINE, RepairKind.CREDIT, RepairKind.SYNDICATION_ID, RepairKind.BOILERPLATE}
)


class Voice:
    """The attributions and repairs of one document, asked for a word or a span."""

    def __init__(self, reading: Reading) -> None:
        self.attributions = sorted(reading.attributions, key=lambda found: (_size(found), found.id))
        self._held: dict[Span, list[Attribution]] = {}
        self.repairs = reading.repairs
        self.acting = {entity.id: entity.country for entity in reading.entities}

    def innermost(
        self, predicate: Token, parties: frozenset[str] = frozenset(), *, relatives: Iterable[Token] = ()
    ) -> Attribution | None:
        """Return the attribution with the shortest content that holds a predicate, vouched for by its source.

        A cue is not in its own content.

        « Karst dit que Zembla nie avoir livré » -> the denial for « livré », Karst's saying for « nie ».
        What a party itself wants is told by the modality: « Karst veut livrer » has no source but the article.
        `relatives` head the relative clauses that hold the predicate: a denial leaves those inside it standing, not the
        one that it stands in itself (« Zembla, qui nie avoir livré »).
        """
        clauses = [Span(word.start, word.end) for word in relatives]
        for found in self._holding(Span(predicate.start, predicate.end)):
            own = any(source in parties for source in found.source_entity_ids) or not found.source
            aside = any(part.contains(clause) for part in found.content for clause in clauses)
            if not (found.stance is Stance.WANTS and own) and not (found.stance is Stance.DENIES and aside):
                return found
        return None

    def _holding(self, span: Span) -> list[Attribution]:
        """Return the attributions that vouch for what a span tells, asked once a span."""
        if span not in self._held:
            self._held[span] = [
                found
                for found in self.attributions
                if any(part.contains(span) for part in found.vouched)
                and not any(part.overlaps(span) for part in found.cue)
            ]
        return self._held[span]

    def unanswered(self, predicate: Token, tree: Tree) -> bool:
        """Tell whether somebody would not speak of what a predicate tells: « a refusé de commenter la livraison ».

        What the article adds behind a comma is no part of it: "would not say who paid the growers, who shipped tea"
        """
        span = Span(predicate.start, predicate.end)
        if any(_is_added(tree, word) for word in (predicate, *tree.ancestors(predicate))):
            return False
        return any(
            found.stance is Stance.NON_ANSWER and any(part.contains(span) for part in found.content)
            for found in self.attributions
        )

    def speaks_of_itself(self, predicate: Token, parties: frozenset[str]) -> bool:
        """Tell whether the source of a claim is one of its parties: « le Zembla a dit qu'il livrerait »."""
        found = self.innermost(predicate, parties)
        if found is None:
            return False
        countries = {self.acting.get(party) for party in parties} - {None}
        return any(source in parties or self.acting.get(source) in countries for source in found.source_entity_ids)

    def warnings(self, span: Span) -> tuple[str, ...]:
        """Return the kinds of repairs that a claim's words rest on, furniture left out."""
        kinds = {
            repair.kind.value
            for repair in self.repairs
            if repair.kind not in FURNITURE and span.overlaps(Span(repair.start, repair.end))
        }
        return tuple(sorted(kinds))


def is_denied_outright(tree: Tree, verb: Token, saying: Attribution) -> bool:
    """Tell a verb of the very clause that a saying denies: « nie avoir livré », "denied reports that Karst delivered".

    What only tells of whom or of what the talk is, is not: "denied that the minister who resigned had been warned"
    """
    if saying.stance is not Stance.DENIES or verb.upos != "VERB":
        return False
    at = verb
    while any(part.contains(Span(at.start, at.end)) for part in saying.content) and at.head != at.i:
        clause = at.deprel.startswith(OF_WHAT_IS_SAID) or (at.deprel == "acl" and tree.child(at, "mark") is not None)
        if not clause and at.upos == "VERB":
            return False
        at = tree.tokens[at.head]
    return True


def _size(found: Attribution) -> int:
    return sum(part.end - part.start for part in found.content)


def _is_added(tree: Tree, clause: Token) -> bool:
    """Tell a relative clause behind a comma, which only adds something."""
    first = tree.subtree(clause)[0].i
    return clause.deprel == "acl:relcl" and COMMA in {word.text for word in tree.tokens[max(0, first - 1) : first + 1]}
