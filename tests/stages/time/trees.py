"""Sentences with trees written by hand: one word a line, `text lemma upos relation head` with heads counted from 1.

A sixth column may give features: `Tense=Past|VerbForm=Part`.
"""

from recoupe.model import BlockKind, Sentence, Token
from recoupe.syntax.tree import Tree


def sentence(text: str, words: str, *, start: int = 0) -> Sentence:
    """Return a sentence whose words are found in the text one after the other; head 0 is the root."""
    rows = [line.split() for line in words.strip().splitlines()]
    tokens, at = [], start
    for i, (form, lemma, upos, relation, head, *feats) in enumerate(rows):
        begin = text.index(form, at)
        at = begin + len(form)
        tokens.append(
            Token(
                i=i, start=begin, end=at, text=form, lemma=lemma, upos=upos, deprel=relation,
                head=i if head == "0" else int(head) - 1,
                feats=dict(pair.split("=") for pair in feats[0].split("|")) if feats else {},
            )
        )  # fmt: skip
    return Sentence(
        document_id="doc", start=tokens[0].start, end=tokens[-1].end, block=0, kind=BlockKind.BODY, tokens=tuple(tokens)
    )


def tree(words: str) -> Tree:
    """Return a tree whose words stand a blank apart."""
    return Tree(sentence(" ".join(line.split()[0] for line in words.strip().splitlines()), words))
