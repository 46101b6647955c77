"""Pages with trees by hand: a word a line, `form lemma UPOS relation head features`, `--` between sentences."""

from recoupe.model import Block, BlockKind, Document, Mention, MentionKind, Reading, Sentence, Span, Token
from recoupe.stages.attribute.draft import Draft, Source
from recoupe.stages.attribute.page import Page, lay_out
from recoupe.syntax import Tree

LEFT = frozenset({",", ".", ";", "?", "!", "”", ")", "'s", "’s"})
RIGHT = frozenset({"“", "("})


def reading(rows: str, language: str = "en", *, kind: BlockKind = BlockKind.BODY, mentions: str = "") -> Reading:
    """Return a reading; `mentions` is `word Schema` a line, each a mention with an entity of the word's own name."""
    sentences: list[Sentence] = []
    text = ""
    for block in rows.split("--"):
        tokens: list[Token] = []
        begin = len(text) + bool(text)
        for i, row in enumerate(line.split() for line in block.splitlines() if line.strip()):
            form, lemma, upos, deprel, head, *feats = row
            glued = form in LEFT or not text or text[-1] in "“('’" or form.startswith("-")
            text += form if glued else f" {form}"
            tokens.append(
                Token(i=i, start=len(text) - len(form), end=len(text), text=form, lemma=lemma, upos=upos, deprel=deprel,
                      head=i if head == "0" else int(head) - 1,
                      feats=dict(pair.split("=") for pair in feats[0].split("|")) if feats else {})
            )  # fmt: skip
        sentences.append(
            Sentence(document_id="doc", start=begin, end=len(text), block=0, kind=kind, tokens=tuple(tokens))
        )
    document = Document(id="doc", path="", text=text, language=language)
    blocks = (Block(start=0, end=len(text), kind=kind),)
    named = tuple(
        Mention(document_id="doc", start=text.index(word), end=text.index(word) + len(word), text=word,
                kind=MentionKind.NAME, schema=schema, entity_id=f"ent-{word.lower()}")
        for word, schema in (line.rsplit(maxsplit=1) for line in mentions.strip().splitlines())
    )  # fmt: skip
    return Reading(document=document, blocks=blocks, sentences=tuple(sentences), mentions=named)


def page(rows: str, language: str = "en", *, kind: BlockKind = BlockKind.BODY, mentions: str = "") -> Page:
    return lay_out(reading(rows, language, kind=kind, mentions=mentions))


def found(of: Page, form: str) -> tuple[Tree, Token]:
    """Return the first word of a form, with its tree."""
    return next((tree, token) for tree in of.trees for token in tree if token.text == form)


def words(of: Page, spans: tuple[Span, ...]) -> str:
    return " … ".join(of.text[span.start : span.end] for span in spans)


def told(of: Page, draft: Draft | None) -> tuple[str, str, str] | None:
    """Return source, cue and content of a draft."""
    return None if draft is None else (words(of, draft.source.spans), words(of, draft.cue), words(of, draft.content))


def named(of: Page, source: Source) -> str:
    return words(of, source.spans)


def texts(tokens: list[Token] | tuple[Token, ...]) -> list[str]:
    return [token.text for token in tokens]
