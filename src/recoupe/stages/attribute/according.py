"""Sources named by a preposition: « selon X », « à en croire X », "according to X"."""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import SourceKind, Span, Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page, spans_of
from recoupe.stages.attribute.scope import within_its_part
from recoupe.stages.attribute.source import branch, phrase
from recoupe.stages.attribute.speaking import can_speak
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, is_verb
from recoupe.syntax.words import is_word

SPEAKERS = (SourceKind.ROLE, SourceKind.COLLECTIVE, SourceKind.ORGANISATION)
NAMING = ("nmod", "flat", "appos", "amod", "conj")
NAMED = frozenset({"Person", "Organization", "Company", "PublicBody"})
CLAUSAL = ("root", "ccomp", "advcl", "conj", "parataxis", "acl", "xcomp", "csubj")


def according_drafts(page: Page, tree: Tree) -> list[Draft]:
    """Return what each marked source of a sentence says."""
    found = []
    at = 0
    while at < len(tree.tokens):
        match = _marker_at(page, tree, at)
        if match is not None:
            words, cue = match
            draft = _draft(page, tree, words, cue)
            if draft is not None:
                found.append(draft)
            at = words[-1].i
        at += 1
    return found


def _marker_at(page: Page, tree: Tree, at: int) -> tuple[list[Token], Cue] | None:
    first = tree.tokens[at].text.lower().replace("’", "'")
    for compact, cue in page.lexicon.markers.get(first, ()):
        tokens, joined = [], ""
        for token in tree.tokens[at:]:
            if len(joined) >= len(compact):
                break
            tokens.append(token)
            joined += token.text.lower().replace("’", "'")
        if joined == compact:
            return tokens, cue
    return None


def _draft(page: Page, tree: Tree, marker: list[Token], cue: Cue) -> Draft | None:
    head = _source_head(tree, marker)
    relative = tree.tokens[marker[-1].i + 1] if marker[-1].i + 1 < len(tree.tokens) else None
    if relative is not None and relative.feats.get("PronType") == "Rel" and relative.upos == "PRON":
        return _of_whom(page, tree, marker, cue, relative)
    if head is None or page.lexicon.has("no_source", head.lemma.lower()):
        return None
    source = phrase(page, tree, head, without=frozenset(range(marker[-1].i + 1)))  # « Toujours selon le maire »
    clause = _clause(tree, head, marker)
    if not source.spans or clause is None or _told_to_somebody(page, tree, marker, clause):
        return None
    if cue.frames.get("source", 1.0) < 1.0 and not _opens_with_speaker(page, tree, marker, head):
        return None
    gone = (branch(tree, head) | {token.i for token in marker}) - _own_words(tree, head, clause)
    content = within_its_part(page, tree, _content(tree, clause, marker, gone), frozenset(gone))
    if not any(is_word(token) for token in content):
        return None
    return Draft(
        form="according",
        cue_row=cue,
        tree=tree,
        anchor=marker[0],
        source=source,
        cue=(Span(marker[0].start, marker[-1].end),),
        content=spans_of(page, tree, content),
        strength=cue.frames.get("source", 1.0),
    )


def _told_to_somebody(page: Page, tree: Tree, marker: list[Token], clause: Token) -> bool:
    """« On indique de source policière que … »: the verb reports what the source says, and has its own content."""
    own = tree.child(clause, "nsubj")
    nobody = own is not None and page.lexicon.has("nobody", own.text.lower().rpartition("-")[2])
    reports = page.lexicon.cue(CueClass.VERB, clause.lemma.lower()) is not None
    return nobody and reports and page.lexicon.has("told_by", marker[-1].lemma.lower())


def _of_whom(page: Page, tree: Tree, marker: list[Token], cue: Cue, relative: Token) -> Draft | None:
    """« l'un d'eux, selon lequel rien n'est signé », « un diplomate, pour qui la trêve tient »: who stands before."""
    clause = tree.head(relative)
    before = tree.tokens[marker[0].i - 2] if marker[0].i > 1 and tree.tokens[marker[0].i - 1].text == "," else None
    who = before or (tree.head(clause) if clause is not None and base(clause.deprel) == "acl" else None)
    if clause is None or who is None or is_verb(who) or page.lexicon.cue(CueClass.NOUN, who.lemma.lower()):
        return None
    while base(who.deprel) in NAMING and who.head < who.i and not is_verb(tree.tokens[who.head]):
        who = tree.tokens[who.head]
    if not can_speak(page, who):
        return None
    source = phrase(page, tree, who, without=branch(tree, clause), strength=0.9)
    gone = branch(tree, relative) | {token.i for token in marker}
    content = [token for token in tree.subtree(clause) if token.i not in gone]
    if not source.spans or not finite(tree, clause) or not any(is_word(token) for token in content):
        return None
    return Draft(
        form="according", cue_row=cue, tree=tree, anchor=marker[0], source=source,
        cue=(Span(marker[0].start, relative.end),), content=spans_of(page, tree, content), strength=0.9,
    )  # fmt: skip


def _own_words(tree: Tree, head: Token, clause: Token) -> frozenset[int]:
    """Return the words that hang on a source without a clause above it: « Selon la préfète : la digue tient »."""
    return branch(tree, clause) if clause.head == head.i else frozenset()


def _opens_with_speaker(page: Page, tree: Tree, marker: list[Token], head: Token) -> bool:
    """« Pour les analystes, … », « Pour elle, … » speak; « pour Kim » or « pour la paix » hardly ever do."""
    kind = page.lexicon.sources.get(head.lemma.lower())
    person = head.upos == "PRON" and head.feats.get("Person") == "3" and head.feats.get("PronType") == "Prs"
    named = head.upos == "PROPN" and _speaks_by_name(page, tree, head)
    if not (kind in SPEAKERS or person or named) or any(is_word(token) for token in tree.tokens[: marker[0].i]):
        return False
    after = max(token.i for token in tree.subtree(head) if is_word(token)) + 1
    return after < len(tree.tokens) and tree.tokens[after].text == ","


def _speaks_by_name(page: Page, tree: Tree, head: Token) -> bool:
    """« Pour Quill, la digue tient » speaks; a place or a state may be the one for which something is done."""
    clause = tree.head(head)
    told = clause is not None and finite(tree, clause) and tree.child(clause, "nsubj", "expl") is not None
    mentions = page.mentions_within(Span(head.start, head.end))
    return told and any(mention.schema in NAMED for mention in mentions)


def _source_head(tree: Tree, marker: list[Token]) -> Token | None:
    """Return the head of the noun phrase that follows the marker."""
    inside = {token.i for token in marker}
    for word in reversed(marker):
        head = word
        for _ in range(4):
            if head.head == head.i:
                break
            head = tree.tokens[head.head]
            if head.i not in inside and head.i > marker[-1].i and not is_verb(head):
                return head
    following = tree.tokens[marker[-1].i + 1] if marker[-1].i + 1 < len(tree.tokens) else None
    if following is None or not is_word(following) or is_verb(following):
        return None
    return _top_of_phrase(tree, following, marker[-1].i)


def _top_of_phrase(tree: Tree, token: Token, after: int) -> Token | None:
    while token.head != token.i and tree.tokens[token.head].i > after and not is_verb(tree.tokens[token.head]):
        token = tree.tokens[token.head]
    return token if token.upos in ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ") else None


def _clause(tree: Tree, head: Token, marker: list[Token]) -> Token | None:
    """Climb to the clause that the source stands behind; at either end of a sentence that is the whole of it."""
    if head.head == head.i:
        below = [child for child in tree.children(head, "parataxis", "acl", "appos") if child.i > head.i]
        return next((child for child in below if finite(tree, child) and tree.child(child, "nsubj", "expl")), None)
    words = [token for token in tree.tokens if is_word(token)]
    own = branch(tree, head) | {token.i for token in marker}
    first = words[0].i in own
    last = words[-1].i in own and marker[0].i > 0 and tree.tokens[marker[0].i - 1].text in (",", "»", "”", '"', "''")
    if first or last:
        return tree.root
    clause = tree.tokens[head.head]
    while clause.head != clause.i and not (
        is_verb(clause) and (finite(tree, clause) or base(clause.deprel) in CLAUSAL)
    ):
        if base(clause.deprel) in CLAUSAL and tree.child(clause, "cop", "nsubj") is not None:
            break
        clause = tree.tokens[clause.head]
    return clause


def _content(tree: Tree, clause: Token, marker: list[Token], gone: frozenset[int]) -> list[Token]:
    content = [token for token in tree.subtree(clause) if token.i not in gone]
    words = [token for token in content if is_word(token)]
    if words and words[0].upos == "CCONJ" and words[0].i < marker[0].i:
        content = [token for token in content if token.i > words[0].i]
    return content
