"""Which cues a word can be: with its particle, by itself, with a preposition that follows it."""

from collections.abc import Iterator

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.page import Page
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

NEAREST = 4


def cues_of(page: Page, tree: Tree, token: Token, pos: CueClass) -> Iterator[tuple[Cue, tuple[Token, ...]]]:
    """Yield the cues that a word can be, those with a particle or preposition first, with those extra words.

    "called for" -> call for (for), then call
    """
    lemma = name_of(page, tree, token)
    found = [
        (cue, extra)
        for rest in page.lexicon.compounds.get(lemma, ())
        if (extra := _extra(page, tree, token, rest.split())) is not None
        and (cue := page.lexicon.cue(pos, f"{lemma} {rest}")) is not None
    ]
    yield from (pair for pair in found if base(pair[1][-1].deprel) != "case")
    plain = page.lexicon.cue(pos, lemma) or page.lexicon.cue(pos, token.lemma.lower())
    if plain is not None:
        yield plain, ()
    yield from (pair for pair in found if base(pair[1][-1].deprel) == "case")


def name_of(page: Page, tree: Tree, token: Token) -> str:
    """Return the lemma that a word is listed under.

    « s'est félicité » -> se féliciter; « a fait savoir » -> faire savoir
    """
    lemma = token.lemma.lower()
    causing = next((child for child in tree.children(token, "aux") if child.i == token.i - 1), None)
    head = tree.head(token)
    if causing is None and head is not None and base(token.deprel) == "xcomp" and head.i == token.i - 1:
        causing = head
    if causing is not None and page.lexicon.cue(CueClass.VERB, f"{causing.lemma.lower()} {lemma}") is not None:
        return f"{causing.lemma.lower()} {lemma}"
    for child in tree.children(token, "expl", "obj", "iobj", "aux"):
        if page.lexicon.has("reflexive", child.text.lower().replace("’", "'")):
            return f"se {lemma}"
    return lemma


def openers(tree: Tree, child: Token) -> list[Token]:
    """Return the prepositions and conjunctions that open a dependent, one read as an article too (« de la valeur »)."""
    found = tree.children(child, "case", "mark", "det")
    return [leaf for leaf in found if leaf.deprel != "det" or leaf.upos == "ADP"]


def _extra(page: Page, tree: Tree, token: Token, words: list[str]) -> tuple[Token, ...] | None:
    """Find the particle or the cases that follow a word, each below it or below a dependent of it."""
    found: list[Token] = []
    near = [child for child in tree.children(token) if child.i > token.i]
    leaves = [leaf for child in near for leaf in [*openers(tree, child), *tree.children(child, "fixed", "advmod")]]
    pool = [*near, *leaves, *(part for leaf in leaves for part in tree.children(leaf, "fixed"))]
    for word in words:
        match = next(
            (
                leaf
                for leaf in sorted(pool, key=lambda t: t.i)
                if page.lexicon.preposition(leaf.text) == word and leaf.upos != "PART"
            ),
            None,
        )
        if match is None or (found and match.i <= found[-1].i) or match.i - token.i > NEAREST:
            return None
        found.append(match)
    return tuple(found)
