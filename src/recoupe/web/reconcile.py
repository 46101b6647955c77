"""The reconciliation service of OpenRefine (version 0.2 of its protocol): names of a table against the entities."""

import json
from difflib import SequenceMatcher
from typing import Any

from recoupe.errors import UsageError
from recoupe.model import Entity, Pile
from recoupe.view.selecting import fold

FEWEST = 55.0
"""Scores below this are no candidates; 100 is the same name without case and accents."""
MOST = 50
LIMIT = 5
Answer = dict[str, object]


def manifest(title: str, base: str) -> Answer:
    """Return what the service is, and where a reader sees an entity."""
    return {
        "versions": ["0.2"],
        "name": f"Recoupe: {title}",
        "identifierSpace": "urn:recoupe:entity",
        "schemaSpace": "urn:recoupe:schema",
        "defaultTypes": [],
        "view": {"url": f"{base}en/p/{{{{id}}}}.html"},
    }


def queries_of(text: str) -> dict[str, dict[str, Any]]:
    """Read a batch of queries. Raises `UsageError` where it is none."""
    try:
        batch = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"queries are a JSON object of queries by key ({error})") from error
    if not isinstance(batch, dict) or not all(isinstance(each, dict) for each in batch.values()):
        raise UsageError("queries are a JSON object of queries by key")
    return dict(list(batch.items())[:MOST])


def reconciled(pile: Pile, queries: dict[str, dict[str, Any]], nobody: frozenset[str] = frozenset()) -> Answer:
    """Return the candidates for each query, the likeliest first."""
    known = [(each, names_of(each)) for each in pile.entities if each.id not in nobody]
    return {key: {"result": candidates(known, query)} for key, query in queries.items()}


def names_of(entity: Entity) -> tuple[str, ...]:
    """Return every name of an entity, folded, once each."""
    every = (entity.name, *entity.aliases, *(name for names in entity.names.values() for name in names))
    return tuple(dict.fromkeys(fold(name) for name in every))


def candidates(known: list[tuple[Entity, tuple[str, ...]]], query: dict[str, Any]) -> list[Answer]:
    """Return the entities that a name may stand for; it is a match where one alone has the very name."""
    asked = fold(str(query.get("query", ""))).strip()
    wanted = query.get("type")
    kinds = {str(each) for each in (wanted if isinstance(wanted, list) else [wanted] if wanted else [])}
    scored = [
        (score(asked, names), entity) for entity, names in known if asked and (not kinds or entity.schema in kinds)
    ]
    found = sorted((each for each in scored if each[0] >= FEWEST), key=lambda each: (-each[0], each[1].id))
    same = [entity.id for points, entity in found if points == 100.0]
    limit = query.get("limit")
    most = limit if isinstance(limit, int) and 0 < limit <= MOST else LIMIT
    return [_candidate(entity, points, same == [entity.id]) for points, entity in found[:most]]


def _candidate(entity: Entity, points: float, match: bool) -> Answer:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": [{"id": entity.schema, "name": entity.schema}],
        "score": round(points, 1),
        "match": match,
    }


def score(asked: str, names: tuple[str, ...]) -> float:
    """Return how like a name is to the likest of an entity's names, from 0 to 100."""
    return max((100.0 * likeness(asked, name) for name in names), default=0.0)


def likeness(one: str, two: str) -> float:
    """Return the share of letters in common in order; words in another order cost a little.

    "lindqvist mara", "mara lindqvist" -> 0.95
    """
    turned = 0.95 * SequenceMatcher(None, " ".join(sorted(one.split())), " ".join(sorted(two.split()))).ratio()
    return max(SequenceMatcher(None, one, two).ratio(), turned)
