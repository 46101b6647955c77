"""`recoupe explain`: how a row of the table of claims came about."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from recoupe.errors import UsageError
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.lang.rows.senses import SenseRow
from recoupe.model import Document, Span
from recoupe.pipeline import ReaderName, reader_of
from recoupe.publish.harmless import shown
from recoupe.runner.base import read_before
from recoupe.stages.claim.explain import Explanation, Step
from recoupe.stages.claim.explain import explain as explained
from recoupe.store.files import FileLedger

LABEL = 11


def explain(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    claim: Annotated[str, typer.Argument(help="The claim's id, from the table claims.")],
) -> None:
    """Tell how a claim came about: its text is read again, and each step that led to the row is named."""
    store = FileLedger(ledger)
    store.header()
    contents = store.load(joined=False)
    encoder = reader_of(contents.stages) is ReaderName.CAREFUL
    for entry in contents.entries:
        if any(one.id == claim for one in entry.reading.claims):
            reading = read_before(entry.read, "claim")
            found = explained(reading, claim, encoder=encoder)
            if found is None:
                raise UsageError(
                    f"{claim} was read by another version of Recoupe; read the texts again with: "
                    f"recoupe build INPUT --out {ledger}"
                )
            for line in lines_of(found, reading.document):
                typer.echo(shown(line))
            return
    raise UsageError(f"the ledger has no claim {claim}; query its table claims for the ids it has")


def lines_of(found: Explanation, document: Document) -> Iterator[str]:
    """Yield an explanation as lines. Words of the article stand each in one line, whatever they hold."""
    claim = found.claim
    yield f"{claim.id}: {claim.predicate}, {claim.level}, confidence {claim.confidence:.2f}"
    yield f"{document.path}, characters {claim.start} to {claim.end}"
    yield ""
    yield _marked(document.text, found.sentence, found.predicate)
    yield ""
    yield _labelled("tree", " > ".join(f"{_flat(step.word)} ({step.relation})" for step in found.path))
    for step, head in found.mended:
        yield _labelled("mended", _mended(step, head))
    yield from _sense(found)
    yield _labelled("made by", _maker(found))
    if found.clause is not None:
        named = ", ".join(f"{role.role} = {_flat(role.text)}" for role in found.clause.roles)
        yield _labelled("clause", f"{found.clause.kind}; {named or 'nothing named'}")
    for reason in found.reasons:
        alone = "only the encoder read it" if reason.tables is None else f"the tables alone {reason.tables:.2f}"
        told = f"{_flat(reason.word)}: {reason.answer}, probability {reason.probability:.2f} ({alone})"
        yield _labelled("weights", told)
        yield from (f"{'':{LABEL}}{weight:+.2f}  {_flat(trait)}" for trait, weight in reason.weights)
    yield _labelled("axes", f"{'':11}{'rules':14}{'weights':14}claim")
    for stand in found.stands:
        yield f"{'':{LABEL}}{stand.axis:11}{stand.rules:14}{stand.weights or '-':14}{stand.claim}"
    yield _labelled("said by", _said(found, document.text))


def _labelled(name: str, words: str) -> str:
    return f"{name:{LABEL}}{words}"


def _marked(text: str, sentence: Span, predicate: Span) -> str:
    before, after = text[sentence.start : predicate.start], text[predicate.end : sentence.end]
    return _flat(f"{before}[[{text[predicate.start : predicate.end]}]]{after}")


def _flat(words: str) -> str:
    """Return words of an article in one line: "two\\n\\nlines" -> "two lines"."""
    return " ".join(words.split())


def _mended(step: Step, head: str) -> str:
    where = f"now {step.relation} of {_flat(head)}" if head else "now the root"
    return f"{_flat(step.word)}, {where} ({step.mending})"


def _sense(found: Explanation) -> Iterator[str]:
    """Yield the sense with the rows of tables it comes from."""
    yield _labelled("sense", found.claim.sense or "none is known")
    if isinstance(found.frame_row, PredicateRow):
        yield _labelled("", _row_of_predicates(found.frame_row))
    elif isinstance(found.table_row, PredicateRow):
        yield _labelled("", _row_of_predicates(found.table_row))
    if isinstance(found.table_row, SenseRow):
        row = found.table_row
        words = " ".join(part for part in (row.lemma, row.pos, row.particle) if part)
        yield _labelled("", f"senses.tsv: {words} -> {row.sense} ({row.origin})")


def _row_of_predicates(row: PredicateRow) -> str:
    asked = [f"needs {', '.join(row.needs)}"] if row.needs else []
    asked += [f"beside {', '.join(row.beside)}"] if row.beside else []
    return f"predicates.tsv: {row.lemma} {row.pos} -> {row.sense}" + (f" ({'; '.join(asked)})" if asked else "")


def _maker(found: Explanation) -> str:
    frame = f"a rule of the frame {found.claim.frame}"
    if found.by_rules and found.by_weights:
        return f"{frame}, borne out by the weights"
    return f"{frame} alone" if found.by_rules else "the weights"


def _said(found: Explanation, text: str) -> str:
    if found.saying is None:
        return "the article itself"
    saying = found.saying
    cue = " … ".join(_flat(text[part.start : part.end]) for part in saying.cue)
    source = _flat(saying.source_text) or "nobody named"
    told = f"{source}, cue “{cue}” ({saying.manner}, {saying.stance})"
    return (
        f"the article itself; the words stand in a saying that does not vouch for it: {told}" if found.aside else told
    )
