"""How sure a saying is: the form that found it, the cue's strength in its frame, and the parser's own doubt."""

from recoupe.stages.attribute.draft import Draft

BASE = {
    "quote": 0.95,
    "incise": 0.93,
    "clause": 0.85,
    "told": 0.85,
    "according": 0.9,
    "infinitive": 0.7,
    "raising": 0.6,
    "predicate": 0.65,
    "object": 0.6,
    "noun": 0.55,
    "adjective": 0.6,
    "adverb": 0.5,
}
PREPOSITIONAL = 0.55


def confidence_of(draft: Draft) -> float:
    """Return the probability that the saying is there and its source is right."""
    base = BASE.get(draft.form, PREPOSITIONAL)
    arcs = [token.confidence for token in ([draft.anchor] if draft.anchor is not None else [])]
    arcs += [head.confidence for head in draft.source.heads[:1]]
    doubt = min(arcs, default=1.0)
    value = base * (0.55 + 0.45 * draft.strength) * (0.8 + 0.2 * draft.source.strength) * (0.75 + 0.25 * doubt)
    return round(max(0.05, min(0.99, value)), 3)
