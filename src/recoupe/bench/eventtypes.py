"""Event types, against gold records mapped to PLOVER, and sentences that hold no event."""

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from recoupe.model import Claim, Document, Level, Modality, Plover, Polarity, Reading, Span, Token
from recoupe.model.ids import content_id
from recoupe.ontology import senses
from recoupe.ontology.folding import folded
from recoupe.stages import attribute, claim, mend, mention, time
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.axes import axes_of
from recoupe.stages.claim.choose import BARE, choose
from recoupe.stages.claim.lexicon import Lexicon, lexicon
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.party import Cast
from recoupe.stages.parse import parse_text
from recoupe.syntax import Tree

ASIDE = frozenset({"topic", "place", "item"})
"""Roles of what an act is about and where it is, which are no party to it."""
ACTING = frozenset({"actor", "giver", "speaker", "visitor"})


def types_score(rows: list[dict[str, Any]], path: Path) -> dict[str, float]:  # noqa: ARG001 - one shape for all
    """Return the share of events whose root type is right, where the words of the event are given."""
    judged = [(row["event"], type_of(row)) for row in rows if row.get("span_ok", True)]
    for pair, count in Counter(pair for pair in judged if pair[0] != pair[1]).most_common(25):
        print(f"  {pair[0]} read as {pair[1] or 'nothing'}: {count}")
    right = defaultdict(list)
    for wanted, have in judged:
        right[wanted].append(wanted == have)
    for name, marks in sorted(right.items()):
        print(f"  {name:<10} {sum(marks):3} of {len(marks):3}")
    return {"events": len(judged), "root type right": sum(a == b for a, b in judged) / max(1, len(judged))}


def no_event_score(rows: list[dict[str, Any]], path: Path) -> dict[str, float]:  # noqa: ARG001 - one shape for all
    """Return how many sentences without an event get no typed claim of one party acting on another, and how many
    sentences with one get a claim, of either level, that names two parties.
    """
    found = [(row["no_event"], claims_of(row)) for row in rows]
    empty = [any(map(asserts_event, have)) for none, have in found if none]
    full = [any(map(finds_event, have)) for none, have in found if not none]
    return {
        "sentences": len(rows),
        "without event left alone": sum(not have for have in empty) / max(1, len(empty)),
        "with event found": sum(full) / max(1, len(full)),
    }


def reading_of(row: dict[str, Any]) -> Reading:
    """Return one sentence read by the document stages."""
    text, language = row["text"], row.get("lang", "en")
    document = Document(id=content_id("doc", text), path="", text=text, language=language)
    reading = Reading(document=document, sentences=parse_text(text, language, document.id))
    return time.STAGE.run(mention.STAGE.run(mend.STAGE.run(reading)))


def claims_of(row: dict[str, Any]) -> tuple[Claim, ...]:
    """Return the claims read from a sentence that have an event type."""
    reading = claim.STAGE.run(attribute.STAGE.run(reading_of(row)))
    return tuple(found for found in reading.claims if found.plover is not None)


def finds_event(found: Claim) -> bool:
    """Tell whether a claim of either level names two parties."""
    return len({role.entity_id for role in found.roles if role.entity_id}) > 1


def asserts_event(found: Claim) -> bool:
    """Tell whether a claim is typed and has one party act upon another."""
    acting = {role.entity_id for role in found.roles if role.entity_id and role.role in ACTING}
    others = {role.entity_id for role in found.roles if role.entity_id and role.role not in ACTING | ASIDE}
    return found.level is Level.TYPED and bool(acting) and bool(others - acting)


def type_of(row: dict[str, Any]) -> str | None:
    """Return the event type of the words that a row marks as its event: the highest of them in the tree decides."""
    reading = reading_of(row)
    words = lexicon(row.get("lang", "en"))
    cast = Cast(reading, words)
    found: list[tuple[int, int, Plover]] = []
    spans = [Span(start, end) for start, end, kind in row["spans"] if kind == "EVT"]
    for sentence in reading.sentences:
        tree = Tree(sentence)
        cast.enter(tree)
        marked = [token for token in tree if any(span.overlaps(Span(token.start, token.end)) for span in spans)]
        for token in marked:
            plover = _read(tree, token, words, cast)
            if plover is not None:
                found.append((sum(1 for _ in tree.ancestors(token)), token.i, plover))
    types = [plover.type for _, _, plover in sorted(found, key=lambda each: each[:2])]
    if "PROTEST" in types and not any(
        name in ("COERCE", "THREATEN", "CONCEDE", "REJECT") for name in types[: types.index("PROTEST")]
    ):
        return "PROTEST"
    return types[0] if types else None


def _read(tree: Tree, token: Token, words: Lexicon, cast: Cast) -> Plover | None:
    if token.upos not in {"VERB", "NOUN", "AUX"} or token.deprel.startswith(("aux", "cop")):
        return None
    arguments = noun_arguments(tree, token, words) if token.upos == "NOUN" else verb_arguments(tree, token, words)
    row = choose(tree, arguments, words, cast)
    head = tree.tokens[token.head]
    anchor = head if token.upos == "NOUN" and token.deprel == "obj" and head.upos == "VERB" else None
    axes = axes_of(tree, token, words, anchor=anchor)
    if row is None or row.sense in BARE or senses()[row.sense].plover is None:
        rows = words.markers_of(token, "clause", "infinitive")
        if axes.modality is Modality.OBLIGED and token.upos == "VERB":
            return Plover(type="REQUEST")
        return _of_marker(rows[0].modality, rows[0].polarity) if rows and token.upos == "VERB" else None
    sense = senses()[row.sense]
    return folded(sense.plover, axes.modality, axes.polarity)


def _of_marker(modality: Modality | None, polarity: Polarity | None) -> Plover | None:
    if polarity is Polarity.NEGATED:
        return Plover(type="REJECT")
    if modality in {Modality.PROMISED, Modality.OFFERED}:
        return Plover(type="AGREE")
    return None
