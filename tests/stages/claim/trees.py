"""Trees by hand: a word a line, `form lemma UPOS relation head features`, heads counted from 1, 0 for the root."""

from recoupe.model import (
    Attribution,
    BlockKind,
    Claim,
    Document,
    Entity,
    Level,
    Manner,
    Mention,
    MentionKind,
    Reading,
    Sentence,
    SourceKind,
    Span,
    Stance,
    Token,
)
from recoupe.stages.claim import STAGE
from recoupe.syntax import Tree

STATES = {"Zemblie": "zm", "Ardavie": "ao", "Zembla": "zm", "Ardavia": "ao", "zemblienne": "zm", "zembliennes": "zm"}

DELIVERY = """
La le DET det 2 Definite=Def
Zemblie Zemblie PROPN nsubj 4
a avoir AUX aux:tense 4 Mood=Ind|Tense=Pres|VerbForm=Fin
livré livrer VERB root 0 VerbForm=Part|Tense=Past
des un DET det 6 Definite=Ind
obus obus NOUN obj 4
et et CCONJ cc 9
du du DET det 9
carburant carburant NOUN conj 6
à à ADP case 12
la le DET det 12
Ardavie Ardavie PROPN obl:arg 4
"""


def sentence(rows: str) -> Sentence:
    tokens, start = [], 0
    for i, row in enumerate(line.split() for line in rows.strip().splitlines()):
        form, lemma, upos, deprel, head, *feats = row
        end = start + len(form)
        tokens.append(
            Token(
                i=i,
                start=start,
                end=end,
                text=form,
                lemma=lemma,
                upos=upos,
                deprel=deprel,
                head=i if head == "0" else int(head) - 1,
                feats=dict(pair.split("=") for pair in feats[0].split("|")) if feats else {},
            )
        )
        start = end + 1
    return Sentence(document_id="doc", start=0, end=start - 1, block=0, kind=BlockKind.BODY, tokens=tuple(tokens))


def tree(rows: str) -> Tree:
    return Tree(sentence(rows))


def word(of: Tree, form: str) -> Token:
    return next(token for token in of if token.text == form)


def reading(
    rows: str, language: str = "fr", *, denied_by: str | None = None, kind: BlockKind = BlockKind.BODY
) -> Reading:
    """A reading of one sentence whose names of invented states are mentions."""
    one = sentence(rows)
    text = " ".join(token.text for token in one.tokens)
    states = [token for token in one.tokens if token.text in STATES]
    entities = {
        STATES[token.text]: Entity(
            id=f"local:{STATES[token.text]}", schema="Country", name=token.text, country=STATES[token.text]
        )
        for token in states
    }
    mentions = tuple(
        Mention(
            document_id="doc",
            start=token.start,
            end=token.end,
            text=token.text,
            kind=MentionKind.NAME if token.upos == "PROPN" else MentionKind.NOMINAL,
            schema="Country",
            entity_id=f"local:{STATES[token.text]}",
            confidence=0.9,
        )
        for token in states
    )
    return Reading(
        document=Document(id="doc", path="a.txt", text=text, language=language),
        sentences=(Sentence(document_id="doc", start=0, end=one.end, block=0, kind=kind, tokens=one.tokens),),
        entities=tuple(entities.values()),
        mentions=mentions,
        attributions=() if denied_by is None else (denial(text, denied_by),),
    )


def denial(text: str, cue: str) -> Attribution:
    start = text.index(cue)
    return Attribution(
        id="att",
        document_id="doc",
        source=(),
        cue=(Span(start, start + len(cue)),),
        content=(Span(start + len(cue) + 1, len(text)),),
        vouched=(Span(start + len(cue) + 1, len(text)),),
        manner=Manner.INDIRECT,
        source_kind=SourceKind.STATE,
        source_text="",
        stance=Stance.DENIES,
    )


def claims(rows: str, language: str = "fr", **options: object) -> tuple[Claim, ...]:
    return STAGE.run(reading(rows, language, **options)).claims  # type: ignore[arg-type]


def typed(rows: str, language: str = "fr", **options: object) -> dict[str, Claim]:
    """The typed claims of a sentence by their predicates."""
    return {claim.predicate: claim for claim in claims(rows, language, **options) if claim.level is Level.TYPED}
