"""What a source puts forward itself: the content without what the article alone tells in passing."""

from recoupe.model import Span, Stance, Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.nominal import content_marker
from recoupe.stages.attribute.page import Page, trimmed
from recoupe.syntax import Tree
from recoupe.syntax.verbs import finite, infinitive, is_verb, passive

TELLS = ("clause", "quote", "told")
THINGS = ("object",)
RAISED = ("raising", "clause")
"""Forms of what is told by nobody named of somebody: "is said to have bribed", "it is alleged that"."""
BEFORE = ("Past", "Imp")
"""Tenses of the auxiliary of what was so before: "had predicted", « avait prédit »."""
WHOLE = ("incise", "according", "predicate", "quote")
"""Forms that report a whole sentence, or call a thing something: every participle in them is the speaker's."""


def vouched_of(page: Page, draft: Draft, stance: Stance) -> tuple[Span, ...]:
    """Return the ranges of a saying's content that its source answers for.

    "The mayor said the dam built in May holds" -> the dam … holds; "The mayor plans to leave" -> nothing: the article
    tells his plan; "The mayor praised the delivery" -> nothing: the delivery is the article's
    """
    if not (draft.source.spans or _rumoured(draft, stance)) or stance is Stance.NON_ANSWER:
        return ()
    if _borne_out(page, draft, stance):
        return ()
    if _his_own_deed(page, draft) or _thing_judged(draft, stance):
        return ()
    passing = [span for tree in _trees(page, draft) for span in _in_passing(page, draft, tree)]
    return _without(page.text, draft.content, passing)


def _rumoured(draft: Draft, stance: Stance) -> bool:
    """Tell what is alleged or said by nobody named; what "is expected" or "wanted" the article tells."""
    if stance is Stance.ALLEGES or draft.anchor is None:
        return stance is Stance.ALLEGES
    return stance is Stance.ASSERTS and draft.form in RAISED and passive(draft.tree, draft.anchor)


def _borne_out(page: Page, draft: Draft, stance: Stance) -> bool:
    """Tell what was foreseen and came about, which the article says: "As analysts had predicted, the firm cut jobs"."""
    if stance is not Stance.EXPECTS or draft.form != "incise" or draft.anchor is None:
        return False
    helpers = [aux for aux in draft.tree.children(draft.anchor, "aux") if aux.feats.get("Tense") in BEFORE]
    opened = any(
        page.lexicon.has("as", mark.text.lower()) for mark in draft.tree.children(draft.anchor, "mark", "advmod")
    )
    return opened and bool(helpers)


def _his_own_deed(page: Page, draft: Draft) -> bool:
    """Tell whether a cue announces what its subject means to do: "plans to leave"; "wants her to leave" asks."""
    if draft.cue_row is None or draft.anchor is None or not page.lexicon.has("resolve", draft.cue_row.lemma):
        return False
    top = _top(draft)
    doer = draft.tree.child(top, "nsubj", "nsubj:pass") if top is not None else None
    told = top is not None and is_verb(top) and (finite(draft.tree, top) or doer is not None)
    raised = top is not None and is_verb(top) and _object_before(draft.tree, draft.anchor, top)
    return not told and not raised


def _object_before(tree: Tree, anchor: Token, top: Token) -> bool:
    return any(anchor.i < child.i < top.i and child.upos != "VERB" for child in tree.children(anchor, "obj", "iobj"))


def _top(draft: Draft) -> Token | None:
    """Return the highest word of the content in the tree of its cue, the last of two: "want | her | to leave"."""
    tree = draft.tree
    inside = {t.i for span in draft.content for t in tree.covering(span)}
    tops = [tree.tokens[i] for i in sorted(inside) if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    tops = [token for token in tops if token.upos != "PUNCT"]
    return next((token for token in reversed(tops) if is_verb(token)), tops[0] if tops else None)


def _thing_judged(draft: Draft, stance: Stance) -> bool:
    """Tell whether a thing is only praised, blamed or seen: its cue has no words of its own to report."""
    cue = draft.cue_row
    thing = draft.form in THINGS or draft.form.startswith("+")
    judges = stance in (Stance.ASSERTS, Stance.DOUBTS)
    if not thing or not judges or cue is None:
        return False
    top = _top(draft)
    deed = top is not None and is_verb(top) and top.i > (draft.anchor.i if draft.anchor is not None else -1)
    return not deed and not any(cue.takes(frame) for frame in TELLS)


def _trees(page: Page, draft: Draft) -> list[Tree]:
    first, last = page.tree_index(draft.content[0].start), page.tree_index(draft.content[-1].end - 1)
    return list(page.trees[max(0, first) : last + 1])


def _in_passing(page: Page, draft: Draft, tree: Tree) -> list[Span]:
    """Return the participles, and in the name of a thing the relative clauses, that only say which thing is meant."""
    thing = draft.form in THINGS or draft.form.startswith("+")
    found = [tree.span(thing) for thing in _called(draft, tree)]
    if draft.form in WHOLE:
        return found
    for token in tree:
        if not is_verb(token) or not token.deprel.startswith("acl") or page.quoted(token):
            continue
        bare = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past"
        relative = token.deprel == "acl:relcl" or (bare and not tree.children(token, "aux", "cop"))
        aside = relative and not infinitive(tree, token) and not content_marker(page, tree, token)
        if aside and (thing or bare) and not _cue_of(draft, tree, token):
            found.append(tree.span(token))
    return found


def _called(draft: Draft, tree: Tree) -> list[Token]:
    """Return what is called something: in "called the deal a trap" the trap alone is the speaker's."""
    if draft.form != "predicate" or draft.anchor is None or tree is not draft.tree:
        return []
    return tree.children(draft.anchor, "obj", "iobj", "nsubj:pass")[:1]


def _cue_of(draft: Draft, tree: Tree, token: Token) -> bool:
    """Tell whether the clause holds the saying itself: in "a plan that she hopes will last" it is no aside."""
    return any(span.overlaps(Span(t.start, t.end)) for t in tree.subtree(token) for span in draft.cue)


def _without(text: str, spans: tuple[Span, ...], gone: list[Span]) -> tuple[Span, ...]:
    if not gone:
        return spans
    left = list(spans)
    for hole in gone:
        cut = [(Span(s.start, min(s.end, hole.start)), Span(max(s.start, hole.end), s.end)) for s in left]
        left = [part for pair in cut for part in pair if part.start < part.end]
    return tuple(sorted({whole for part in left if (whole := trimmed(text, part)).start < whole.end}))
