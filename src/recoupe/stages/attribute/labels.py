"""Speakers named before a colon: « Le maire : “Nous partons” » in a headline, "TORVIK: We leave." in a transcript."""

from recoupe.model import BlockKind, Span, Token
from recoupe.stages.attribute.draft import Draft, Source
from recoupe.stages.attribute.page import Page, trimmed
from recoupe.stages.attribute.source import phrase
from recoupe.syntax import Tree
from recoupe.syntax.verbs import finite, is_verb
from recoupe.syntax.words import is_word

LONGEST_LABEL = 7
SHORTEST_CONTENT = 3
SPEAKING = frozenset({"Person", "Organization", "Company", "PublicBody", "LegalEntity", "Country"})
DASHES = "—–―-"
HEADLINES = (BlockKind.TITLE, BlockKind.HEADING)


def label_drafts(page: Page) -> list[Draft]:
    """Return what stands behind the speakers' names that open paragraphs."""
    found = []
    for paragraph in page.paragraphs:
        draft = _draft(page, paragraph) or _signed(page, paragraph)
        if draft is not None:
            found.append(draft)
    return found


def _signed(page: Page, paragraph: Span) -> Draft | None:
    """Return a quotation with its speaker's name behind a dash: “We shall stay.” — Ada Quill"""
    inside = page.quotations_within(paragraph)
    if not inside or inside[0].start - paragraph.start > 1:
        return None
    rest = page.text[inside[-1].end : paragraph.end]
    dash = rest.strip()[:1]
    if not dash or dash not in DASHES or len(rest.split()) > LONGEST_LABEL:
        return None
    at = inside[-1].end + rest.index(dash)
    tree = page.trees[max(0, page.tree_index(at))]
    words = [token for token in tree.tokens if token.start > at and token.end <= paragraph.end and is_word(token)]
    mark = next((token for token in tree.tokens if token.start == at), None)
    if mark is None or not words or not words[0].text[:1].isupper():
        return None
    source = Source(spans=(Span(words[0].start, words[-1].end),), heads=(words[0],), tree=tree)
    return Draft(
        form="label", cue_row=None, tree=tree, anchor=mark, source=source, cue=(Span(mark.start, mark.end),),
        content=tuple(quotation.span for quotation in inside),
    )  # fmt: skip


def _draft(page: Page, paragraph: Span) -> Draft | None:
    at = page.tree_index(paragraph.start)
    at += 1 if at < 0 or page.trees[at].tokens[0].start < paragraph.start else 0
    if at >= len(page.trees) or page.trees[at].tokens[0].start >= paragraph.end:
        return None
    tree = page.trees[at]
    colon = next((token for token in tree.tokens[: LONGEST_LABEL + 1] if token.text == ":"), None)
    if colon is None or colon.i == 0:
        return None
    label = list(tree.tokens[: colon.i])
    content = trimmed(page.text, Span(colon.end, paragraph.end))
    if (
        not _names_a_speaker(page, tree, label)
        or len(page.text[content.start : content.end].split()) < SHORTEST_CONTENT
    ):
        return None
    end = paragraph.end if paragraph.end - content.end <= 1 else content.end
    source = phrase(page, tree, _head(label), without=frozenset(t.i for t in tree.tokens[colon.i :]))
    return Draft(
        form="label",
        cue_row=None,
        tree=tree,
        anchor=colon,
        source=source,
        cue=(Span(colon.start, colon.end),),
        content=(Span(content.start, end),),
        strength=1.0 if tree.sentence.kind in HEADLINES else 0.8,
    )


def _head(label: list[Token]) -> Token:
    inside = {token.i for token in label}
    return next((t for t in label if is_word(t) and (t.head not in inside or t.head == t.i)), label[0])


def _names_a_speaker(page: Page, tree: Tree, label: list[Token]) -> bool:
    """A name, or in a headline a noun that can speak; never "From X:", a place or a bare common noun."""
    words = [token for token in label if is_word(token)]
    if not words or any(token.upos in ("VERB", "AUX", "PRON", "SCONJ") for token in words):
        return False
    if words[0].upos in ("ADP", "NUM") or page.lexicon.has("no_speaker", words[0].text.lower()):
        return False
    if all(word.text.isupper() for word in words):
        return True
    head = _head(label)
    named = head.upos == "PROPN" and _may_be_a_speaker(page, head)
    if _names_a_country(page, head) and not _quoted_next(page, label[-1].end):
        return False
    if tree.sentence.kind in HEADLINES:
        if _quoted_next(page, label[-1].end):
            return named or head.lemma.lower() in page.lexicon.sources
        known = named and not _of_no_kind(page, head)
        return (known or head.lemma.lower() in page.lexicon.sources) and _tells(tree, label[-1].i)
    return (
        named
        and all(word.upos in ("PROPN", "NOUN", "ADJ", "DET") for word in words)
        and _quoted_next(page, label[-1].end)
    )


def _tells(tree: Tree, after: int) -> bool:
    """Tell words that somebody can say from a mere heading: « Tempête Ada : 39 morts »."""
    rest = tree.tokens[after + 1 :]
    return any(is_verb(token) and (finite(tree, token) or tree.child(token, "nsubj")) for token in rest)


def _may_be_a_speaker(page: Page, head: Token) -> bool:
    """A place before a colon says where, not who: « Port-Brume : le pont ferme »."""
    mentions = page.mentions_within(Span(head.start, head.end))
    return not mentions or any(mention.schema in SPEAKING for mention in mentions)


def _names_a_country(page: Page, head: Token) -> bool:
    """A country before a colon is where the news comes from, unless it is quoted: « Ardavie : le pont ferme »."""
    return any(mention.schema == "Country" for mention in page.mentions_within(Span(head.start, head.end)))


def _of_no_kind(page: Page, head: Token) -> bool:
    """Tell a name of which nothing is known: a place, more often than not, before a colon: « Sète : le port gèle »."""
    mentions = page.mentions_within(Span(head.start, head.end))
    return bool(mentions) and all(mention.schema == "LegalEntity" for mention in mentions)


def _quoted_next(page: Page, end: int) -> bool:
    """In running text a name and a colon speak only before a quotation."""
    return any(quotation.start - end <= 4 for quotation in page.quotations_within(Span(end, end + 5)))
