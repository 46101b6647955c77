"""The source's own attitude: the cue's, turned by negation, by a negated pair and by idioms."""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span, Stance, Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.verbgroup import negates
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

NEGATED = {
    Stance.CONFIRMS: Stance.NON_ANSWER,
    Stance.DENIES: Stance.NON_ANSWER,
    Stance.EXPECTS: Stance.DOUBTS,
}
LOOKOUT = 12
OPPOSITE = frozenset({Stance.CONFIRMS, Stance.DENIES})


def stance_of(page: Page, draft: Draft) -> Stance:
    """Return the stance of a saying.

    « refuse de commenter » -> non_answer; « ne croit pas que » -> doubts; « n'a ni confirmé ni démenti » -> non_answer
    """
    cue, anchor = draft.cue_row, draft.anchor
    if anchor is None:
        return Stance.ASSERTS
    plain = Stance.DENIES if draft.untrue else cue.row.stance if cue is not None else Stance.ASSERTS
    idiom = _idiom(page, draft, anchor)
    if idiom is not None:
        return idiom
    if _both_ways(page, draft.tree, anchor, plain):
        return Stance.NON_ANSWER
    if not negated(page, draft, anchor):
        return plain
    return _negated(page, anchor, plain)


def _negated(page: Page, anchor: Token, plain: Stance) -> Stance:
    if plain is Stance.ASSERTS:
        return Stance.DOUBTS if page.lexicon.has("opinion", anchor.lemma) else Stance.NON_ANSWER
    return NEGATED.get(plain, plain)


def negated(page: Page, draft: Draft, anchor: Token) -> bool:
    """Tell whether a cue is denied: « n'a pas dit », "never said", "cannot confirm", "declined to confirm"."""
    tree = draft.tree
    if _refused(page, tree, anchor) or _by_nobody(page, draft, anchor):
        return True
    group = [*tree.children(anchor, "advmod", "aux", "cc", "det"), *_modals(tree, anchor)]
    return any(
        negates(child, page.lexicon)
        and not any(span.start <= child.start < span.end for span in draft.content)
        and not (child.i > anchor.i and page.lexicon.has("negation_first", child.text.lower()))
        for child in group
    )


def _refused(page: Page, tree: Tree, anchor: Token) -> bool:
    """Tell whether a cue is what somebody will not do: "declined to confirm the report"."""
    head = tree.head(anchor)
    return head is not None and base(anchor.deprel) == "xcomp" and page.lexicon.has("refusing", head.lemma.lower())


def _by_nobody(page: Page, draft: Draft, anchor: Token) -> bool:
    """Tell whether nobody says so: "Nobody said that …"; an attack that nobody claims took place all the same.

    "No group confirmed the attack" -> True, for then nobody vouches for it
    """
    tree, vouches = draft.tree, draft.cue_row is not None and draft.cue_row.row.stance in OPPOSITE
    subjects = tree.children(anchor, "nsubj") if vouches or tree.child(anchor, "ccomp") else []
    words = [word for subject in subjects for word in (subject, *tree.children(subject, "det", "cc"))]
    return any(page.lexicon.has("none_of", word.text.lower()) for word in words)


def _modals(tree: Tree, anchor: Token) -> list[Token]:
    head = tree.head(anchor)
    if head is not None and base(anchor.deprel) == "xcomp" and head.i < anchor.i:
        return tree.children(head, "advmod")
    return []


def _idiom(page: Page, draft: Draft, anchor: Token) -> Stance | None:
    name = draft.cue_row.lemma if draft.cue_row is not None else anchor.lemma.lower()
    rows = page.lexicon.idioms.get(name, ())
    if not rows or not draft.content:
        return None
    span = Span(draft.cue[0].start, draft.content[0].end)
    words = draft.tree.covering(span)[:LOOKOUT]
    opening = {token.lemma.lower() for token in words} | {token.text.lower() for token in words}
    return next((row.stance for row in rows if row.word in opening), None)


def _both_ways(page: Page, tree: Tree, anchor: Token, plain: Stance) -> bool:
    """« ni confirmer ni démentir », "neither confirm nor deny": two opposite cues joined, or a negated pair."""
    if plain not in OPPOSITE:
        return False
    family = tree.conjuncts(anchor)
    head = tree.head(anchor)
    if head is not None and base(anchor.deprel) == "conj":
        family = tree.conjuncts(head)
    stances = {cue.row.stance for token in family if (cue := _verb_cue(page, token)) is not None}
    return stances >= OPPOSITE and not _two_sayings(tree, family)


def _two_sayings(tree: Tree, family: list[Token]) -> bool:
    """Tell two cues with a content each: "confirmed the arrest, but denied that she had been warned"."""
    return sum(tree.child(token, "obj", "ccomp", "xcomp") is not None for token in family) > 1


def _verb_cue(page: Page, token: Token) -> Cue | None:
    return page.lexicon.cue(CueClass.VERB, token.lemma.lower())
