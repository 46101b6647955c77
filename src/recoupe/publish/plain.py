"""A ledger as plain text: for the eye, for `diff`, and the snapshot format of the tests."""

import re
from collections.abc import Iterator

from recoupe.model import Attribution, Claim, Pile, Reading, When
from recoupe.model.tables import rows_of

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line feed, and marks that turn the direction of writing."""


def render(pile: Pile) -> str:
    """Return the whole ledger as text, the same for the same ledger."""
    return "\n".join(_lines(pile)) + "\n"


def harmless(text: str) -> str:
    """Return a text that no terminal obeys: control characters, such as those of escape codes, as �."""
    return CONTROL.sub("\ufffd", text)


def _lines(pile: Pile) -> Iterator[str]:
    names = {entity.id: entity.name for entity in pile.entities}
    for reading in pile.readings:
        yield from _document(reading, names)
    yield from _events(pile, names)
    yield from _findings(pile, names)
    for issue in rows_of(pile, "issues"):
        yield f"issue {issue.severity} {issue.code}: {issue.message}"


def _document(reading: Reading, names: dict[str, str]) -> Iterator[str]:
    document = reading.document
    published = document.published
    yield f"document {document.path}"
    yield f"  id {document.id}, language {document.language}, outlet {document.outlet or 'unknown'}"
    yield f"  title {document.title or 'unknown'}"
    yield f"  published {published.value or _range(published.earliest, published.latest)} (basis: {published.basis})"
    if document.bylines:
        yield f"  by {', '.join(document.bylines)}"
    for repair in reading.repairs:
        put = f" -> {repair.replacement}" if repair.replacement else ""
        yield f"  repair {repair.kind} [{repair.start}:{repair.end}] {_text(reading, repair.start, repair.end)}{put}"
    for timex in reading.times:
        yield f"  time [{timex.start}:{timex.end}] {timex.text} = {timex.type} {timex.value or 'unknown'}"
    sayings = {attribution.id: attribution for attribution in reading.attributions}
    for attribution in sorted(reading.attributions, key=lambda a: (a.content or a.cue or a.source)[0]):
        yield from _attribution(reading, attribution, names)
    for claim in reading.claims:
        yield from _claim(reading, claim, sayings, names)
    yield ""


def _attribution(reading: Reading, attribution: Attribution, names: dict[str, str]) -> Iterator[str]:
    links = [f"{link.text} ({link.role})" for link in attribution.chain]
    chain = " -> ".join(links if attribution.source_text else ["unnamed", *links])
    who = ", ".join(names.get(key, key) for key in attribution.source_entity_ids) or "unresolved"
    said = _time(" said", attribution.said)
    yield f"  attribution {attribution.manner} {attribution.stance}, {chain or attribution.source_text} [{who}]{said}"
    for span in attribution.content:
        yield f"    [{span.start}:{span.end}] {_text(reading, span.start, span.end)}"


def _claim(reading: Reading, claim: Claim, sayings: dict[str, Attribution], names: dict[str, str]) -> Iterator[str]:
    axes = f"{claim.polarity} {claim.modality} {claim.certainty}{' hearsay' if claim.hearsay else ''}"
    yield f"  claim {claim.frame} {claim.predicate}: {axes}{_time(',', claim.time)}"
    yield f"    [{claim.start}:{claim.end}] {_text(reading, claim.start, claim.end)}"
    for role in claim.roles:
        yield f"    {role.role} {role.text} [{names.get(role.entity_id or '', 'unresolved')}]"
    if claim.giver or claim.receiver:
        yield f"    from {_names(claim.giver, names)} to {_names(claim.receiver, names)}"
    for item in claim.items:
        amount = f" ({item.quantity.text})" if item.quantity else ""
        yield f"    item {item.category}: {item.text}{amount}"
    if (saying := sayings.get(claim.attribution_id or "")) is not None:
        yield f"    said by {saying.source_text or 'unnamed'} ({saying.stance})"
    for warning in claim.warnings:
        yield f"    rests on damaged words: {warning}"


def _events(pile: Pile, names: dict[str, str]) -> Iterator[str]:
    counts = {corroboration.event_id: corroboration for corroboration in pile.corroborations}
    for event in pile.events:
        yield f"event {event.summary}{_time(',', event.time)} [{_names(event.participants, names)}]"
        if (standing := counts.get(event.id)) is not None:
            yield (
                f"  {standing.status}: independent sources {standing.independent_sources}, origins {standing.origins}, "
                f"outlets {standing.outlets}, documents {standing.documents}; "
                f"for {len(standing.supporting)}, against {len(standing.disputing)}, silent {len(standing.silent)}"
            )


def _findings(pile: Pile, names: dict[str, str]) -> Iterator[str]:
    paths = {reading.document.id: reading.document.path for reading in pile.readings}
    for derivation in pile.derivations:
        origin = paths.get(derivation.from_document_id or "", derivation.from_outlet or "unknown")
        yield f"derivation {derivation.kind}: {paths[derivation.document_id]} from {origin} ({derivation.score:.2f})"
    for contradiction in pile.contradictions:
        yield f"contradiction {contradiction.kind}: {contradiction.explanation}"
    for cell in pile.exchanges:
        parties = f"{names.get(cell.giver, cell.giver)} -> {names.get(cell.receiver, cell.receiver)}"
        yield (
            f"exchange {parties}: {cell.category}, "
            f"{cell.modality} {cell.certainty}, independent sources {cell.independent_sources}"
        )
    for forecast in pile.forecasts:
        yield f"forecast {forecast.claim_id}: {forecast.status}, due {forecast.horizon or 'unknown'}"
    for provision in pile.provisions:
        yield f"provision {provision.claim_id}: {provision.programme} {provision.provision}; {provision.note}"


def _names(ids: tuple[str, ...], names: dict[str, str]) -> str:
    return ", ".join(names.get(key, key) for key in ids) or "unknown"


def _time(before: str, when: When | None) -> str:
    if when is None:
        return ""
    return f"{before} {when.value or _range(when.earliest, when.latest)}"


def _range(earliest: str | None, latest: str | None) -> str:
    return f"{earliest or '..'}/{latest or '..'}" if earliest or latest else "unknown"


def _text(reading: Reading, start: int, end: int) -> str:
    return " ".join(reading.document.text[start:end].split())
