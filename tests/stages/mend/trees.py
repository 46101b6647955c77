"""Trees written down by hand, as a parser that went astray would draw them, and what a mending makes of them."""

from recoupe.lang.reporting import lexicon_of
from recoupe.model import BlockKind, Sentence, Token
from recoupe.stages.mend import mended

Arcs = dict[str, tuple[str, str]]


def drawn(rows: str) -> Sentence:
    """Return a sentence from one line a word: text, lemma, part of speech, relation, number of the head, features.

    `saw see VERB root 0 Tense=Past|VerbForm=Fin`; the first word has the number 1.
    """
    tokens: list[Token] = []
    at = 0
    for i, row in enumerate(rows.strip().splitlines()):
        text, lemma, upos, deprel, head, *rest = row.split()
        feats = dict(pair.split("=") for pair in rest[0].split("|")) if rest else {}
        tokens.append(
            Token(i=i, start=at, end=at + len(text), text=text, lemma=lemma, upos=upos, deprel=deprel,
                  head=i if head == "0" else int(head) - 1, feats=feats)
        )  # fmt: skip
        at += len(text) + 1
    return Sentence(document_id="test", start=0, end=at - 1, block=0, kind=BlockKind.BODY, tokens=tuple(tokens))


def arcs_after(rows: str, language: str) -> tuple[Arcs, set[str]]:
    """Return the head word and relation of each word after mending, and the names of the mendings that were needed."""
    sentence = mended(drawn(rows), lexicon_of(language))
    arcs = {token.text: (sentence.tokens[token.head].text, token.deprel) for token in sentence.tokens}
    return arcs, {mending.name for mending in sentence.mendings}
