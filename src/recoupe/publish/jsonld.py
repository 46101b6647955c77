"""The ledger as JSON-LD: each claim a W3C Web Annotation on its words, its provenance in PROV-O.

The body of an annotation is a schema.org `Claim`; its target is the clause, found by position and by quotation.
The saying it stands in is a `prov:Activity`, a copy a `prov:Derivation`. Nothing here rates a claim.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from recoupe.model import Attribution, Claim, Corroboration, Derivation, Entity, Link, Pile, Reading, When
from recoupe.view.inferring import inferred

NAME = "ledger.jsonld"
AROUND = 32
CONTEXT: dict[str, object] = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "recoupe": "urn:recoupe:term:",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "identifying": "oa:identifying",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "start": "oa:start",
    "end": "oa:end",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    **{
        name: {"@id": name, "@type": "@id"}
        for name in (
            "schema:appearance", "prov:used", "prov:wasAssociatedWith", "prov:wasGeneratedBy", "prov:entity",
            "prov:qualifiedDerivation", "recoupe:giver", "recoupe:receiver", "recoupe:inferred", "recoupe:about",
            "recoupe:supporting", "recoupe:disputing",
        )
    },
}  # fmt: skip
"""The terms of the Web Annotation vocabulary that are used here, in the file itself: nothing is fetched to read it."""
SCHEMATA = {
    "Person": "schema:Person", "Country": "schema:Country", "PublicBody": "schema:GovernmentOrganization",
    "Organization": "schema:Organization", "Company": "schema:Organization", "Address": "schema:Place",
}  # fmt: skip
Node = dict[str, object]


def write(pile: Pile, out: Path) -> Path:
    """Write the graph into a folder and return the file."""
    path = out / NAME
    graph = {"@context": CONTEXT, "@graph": list(nodes(pile))}
    text = json.dumps(graph, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", errors="surrogatepass", newline="\n")
    return path


def urn(key: str) -> str:
    """Return an id as an address that claims no host."""
    return f"urn:recoupe:{key}"


def nodes(pile: Pile) -> Iterator[Node]:
    """Yield entities, articles, sayings, annotations, happenings and derivations."""
    known = {each.id: each for each in pile.entities}
    yield from (_entity(each) for each in pile.entities)
    for reading in pile.readings:
        yield _article(reading)
        yield from (_saying(each, reading) for each in reading.attributions)
        yield from (_annotation(each, reading, known) for each in reading.claims)
    yield from (_happening(each) for each in pile.corroborations)
    yield from (_derivation(each) for each in pile.derivations)


def node(key: str, kind: str | list[str], **properties: object) -> Node:
    """Return a node without what is unknown; `prov_x` and `schema_x` are written with their prefix."""
    named = {name.replace("_", ":", 1) if "_" in name else name: value for name, value in properties.items()}
    known = {name: value for name, value in named.items() if value not in (None, [], ())}
    return {"id": urn(key), "type": kind, **known}


def _entity(entity: Entity) -> Node:
    names = [{"@value": name, "@language": code} for code in sorted(entity.names) for name in entity.names[code]]
    return node(
        entity.id, [SCHEMATA.get(entity.schema, "schema:Thing"), "prov:Agent"], schema_name=names or entity.name,
        schema_alternateName=list(entity.aliases), schema_description=entity.description,
    )  # fmt: skip


def _article(reading: Reading) -> Node:
    document = reading.document
    return node(
        document.id, ["schema:NewsArticle", "prov:Entity"], schema_headline=document.title, schema_url=document.url,
        schema_publisher=document.outlet, schema_author=list(document.bylines), schema_inLanguage=document.language,
        schema_datePublished=document.published.earliest,
    )  # fmt: skip


def _saying(attribution: Attribution, reading: Reading) -> Node:
    """The chain is kept in its order: speaker, cited medium, outlet."""
    chain = [_link(link) for link in attribution.chain]
    said = attribution.said
    return node(
        attribution.id, "prov:Activity", prov_used=urn(reading.document.id),
        prov_wasAssociatedWith=[urn(each) for each in attribution.source_entity_ids],
        prov_startedAtTime=said.earliest if said else None, recoupe_source=attribution.source_text,
        recoupe_stance=attribution.stance.value, recoupe_manner=attribution.manner.value,
        recoupe_chain={"@list": chain} if chain else None,
    )  # fmt: skip


def _link(link: Link) -> Node:
    known = {"id": urn(link.entity_id)} if link.entity_id else {}
    return {**known, "recoupe:role": link.role.value, "schema:name": link.text}


def _annotation(claim: Claim, reading: Reading, entities: dict[str, Entity]) -> Node:
    document = reading.document
    said = claim.attribution_id
    body = {
        "type": "schema:Claim",
        "schema:text": document.text[claim.start : claim.end],
        "recoupe:predicate": claim.predicate,
        "recoupe:frame": claim.frame.value,
        "recoupe:giver": [urn(each) for each in claim.giver],
        "recoupe:receiver": [urn(each) for each in claim.receiver],
        "recoupe:inferred": [urn(each) for each in sorted(inferred(claim, reading, entities))],
        "recoupe:items": [{"schema:name": item.text, "recoupe:category": item.category} for item in claim.items],
        "recoupe:polarity": claim.polarity.value,
        "recoupe:modality": claim.modality.value,
        "recoupe:certainty": claim.certainty.value,
        "recoupe:hearsay": claim.hearsay,
        "recoupe:about": urn(claim.event_id) if claim.event_id else None,
        "schema:temporalCoverage": _interval(claim.time),
        "schema:appearance": urn(document.id),
        "schema:inLanguage": document.language,
        "schema:datePublished": document.published.earliest,
        "prov:wasGeneratedBy": urn(said) if said else None,
    }
    target = {"source": urn(document.id), "selector": selectors(document.text, claim.start, claim.end)}
    known = {name: value for name, value in body.items() if value not in (None, [])}
    return node(claim.id, "Annotation", motivation="identifying", body=known, target=target)


def selectors(text: str, start: int, end: int) -> list[Node]:
    """Return both selectors of a span: offsets in code points, and the words with those around them."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]


def _interval(when: When | None) -> str | None:
    if when is None or not (when.earliest or when.latest):
        return None
    if when.earliest == when.latest:
        return when.earliest
    return f"{when.earliest or '..'}/{when.latest or '..'}"


def _happening(counts: Corroboration) -> Node:
    return node(
        counts.event_id, "schema:Event", recoupe_independentSources=counts.independent_sources,
        recoupe_documents=counts.documents, recoupe_origins=counts.origins,
        recoupe_supporting=[urn(each.claim_id) for each in counts.supporting],
        recoupe_disputing=[urn(each.claim_id) for each in counts.disputing],
    )  # fmt: skip


def _derivation(derivation: Derivation) -> Node:
    earlier = derivation.from_document_id
    origin = {"id": urn(earlier)} if earlier else {"schema:name": derivation.from_outlet}
    return {
        "id": urn(derivation.document_id),
        "prov:qualifiedDerivation": {
            "type": "prov:Derivation",
            "prov:entity": origin,
            "recoupe:kind": derivation.kind.value,
            "recoupe:shared": derivation.score,
        },
    }
