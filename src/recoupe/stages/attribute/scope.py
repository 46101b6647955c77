"""How far a saying reaches: where, in its sentence, the author speaks again."""

from recoupe.model import Token
from recoupe.stages.attribute.page import Page
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite
from recoupe.syntax.words import is_word

PART = ";"


def within_its_part(page: Page, tree: Tree, content: list[Token], own: frozenset[int]) -> list[Token]:
    """Keep of what an incise or a marked source reports the part of the sentence that it stands in.

    "She will go on Sunday; the boats wait, the guard said" -> the boats wait
    """
    if not own:
        return content
    stops = [t.i for t in tree if t.text == PART and not page.quoted(t)]
    low = max((i for i in stops if i < min(own)), default=-1)
    high = min((i for i in stops if i > max(own)), default=len(tree.tokens))
    kept = [t for t in content if low < t.i < high]
    return kept if any(is_word(t) for t in kept) else content


def without_asides_of_the_source(tree: Tree, content: list[Token], own: frozenset[int]) -> list[Token]:
    """Drop a relative clause right behind who speaks: « …, a dit l'agence, dont les experts sont venus mardi. »"""
    if not own:
        return content
    after = next((t for t in tree.tokens[max(own) + 1 :] if is_word(t)), None)
    words = [after, *tree.tokens[after.i + 1 : after.i + 2]] if after is not None else []
    if not any(word.feats.get("PronType") == "Rel" for word in words):
        return content
    return [t for t in content if t.i < max(own)]


def clause_behind_a_link(tree: Tree, own: frozenset[int]) -> Token | None:
    """Return the clause that an incise breaks open right behind its first word: "a ship in which, he said, ice lay"."""
    before = [t for t in tree.tokens[: min(own)] if is_word(t)][-1:] if own else []
    if not before or min(own) - before[0].i > 2:
        return None
    link = before[0]
    opens = link.feats.get("PronType") == "Rel" or (link.upos == "SCONJ" and base(link.deprel) == "mark")
    clause = tree.tokens[link.head] if opens else None
    while clause is not None and clause.i in own and clause.head != clause.i:
        clause = tree.tokens[clause.head]
    return clause if clause is not None and clause.i > max(own) else None


def before_the_next_speaker(page: Page, tree: Tree, verb: Token, content: list[Token]) -> list[Token]:
    """End a reported clause where a new one opens behind a semicolon, or behind a word that turns to the author's view.

    "He said it rains; his wife left" ; "He said it rains, however the sky is clear"
    """
    for stop in content:
        if page.quoted(stop) or stop.i < verb.i or not (stop.text == PART or _turns(page, tree, stop)):
            continue
        rest = [t for t in content if t.i > stop.i and is_word(t)]
        again = any(page.lexicon.has("complementizer", t.text.lower()) for t in rest[:2])
        speaks = any(tree.child(t, "nsubj") is not None and finite(tree, t) for t in rest)
        if rest and speaks and not again:
            return [t for t in content if t.i < stop.i]
    return content


def _turns(page: Page, tree: Tree, mark: Token) -> bool:
    """Tell a comma before a word such as "however"."""
    after = tree.tokens[mark.i + 1] if mark.i + 1 < len(tree.tokens) else None
    return mark.text == "," and after is not None and page.lexicon.has("turn", after.text.lower())
