"""The chain from the speaker through the medium that is cited to the outlet that prints it."""

from recoupe.model import Link, LinkRole, Mention, Span, Token
from recoupe.ontology.media import media_by_form
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page, trimmed
from recoupe.stages.attribute.roots import Roots, behind
from recoupe.stages.attribute.source import agent
from recoupe.syntax import Tree

MEDIA_SCHEMATA = frozenset({"Organization", "Company"})
LONGEST_NAME = 6
STOPS = (".", "“", "”", "«", "»", '"', ":", ";")


def chain_of(
    page: Page, draft: Draft, speakers: tuple[str, ...], roots: Roots, *, known: bool = True
) -> tuple[Link, ...]:
    """Return the links of a saying, the speaker first where it is known who speaks.

    « a déclaré la ministre à Radio Bordurie » -> la ministre (speaker), Radio Bordurie (medium), the outlet
    """
    links = [
        *(_speakers(page, draft, speakers) if known else []),
        *behind(page, draft, speakers, roots),
        *_media(page, draft),
    ]
    outlet = page.reading.document.outlet
    if outlet:
        links.append(Link(text=outlet, role=LinkRole.OUTLET))
    return tuple(links)


def _speakers(page: Page, draft: Draft, speakers: tuple[str, ...]) -> list[Link]:
    if not draft.source.spans:
        return []
    span = Span(draft.source.spans[0].start, draft.source.spans[-1].end)
    ids = speakers or (None,)
    text = page.text[span.start : span.end]
    return [Link(text=text, role=LinkRole.SPEAKER, entity_id=one, start=span.start, end=span.end) for one in ids]


def _media(page: Page, draft: Draft) -> list[Link]:
    found: list[Link] = []
    heads = {head.start for head in draft.source.heads}
    for first, last in _names(page, draft):
        span = trimmed(page.text, Span(first.start, last.end))
        if any(first.start <= start < last.end for start in heads) or any(
            span == (link.start, link.end) for link in found
        ):
            continue
        entity = next((m.entity_id for m in page.mentions_within(span) if m.entity_id), None)
        text = page.text[span.start : span.end]
        found.append(Link(text=text, role=LinkRole.MEDIUM, entity_id=entity, start=span.start, end=span.end))
    return found


def _words(draft: Draft) -> list[Token]:
    """Return the words of the reporting clause: what hangs on the cue or the source and is no content."""
    if draft.anchor is None:
        return []
    tree: Tree = draft.tree
    words = {token.i: token for token in tree.subtree(draft.anchor)}
    if draft.form in ("quote", "incise"):
        words |= {token.i: token for token in _rest(tree, draft.anchor)}
    for head in draft.source.heads if draft.source.tree is tree else ():
        words |= {token.i: token for token in tree.subtree(head)}
    inside = [Span(span.start, span.end) for span in draft.content]
    return [words[i] for i in sorted(words) if not any(s.start <= words[i].start < s.end for s in inside)]


def _rest(tree: Tree, anchor: Token) -> list[Token]:
    """Return the words from the cue to the end of its stretch: « , a écrit X, professeur à Y, dans Le Courrier. »"""
    found: list[Token] = []
    for token in tree.tokens[anchor.i :]:
        if token.text in STOPS:
            break
        found.append(token)
    return found


def _names(page: Page, draft: Draft) -> list[tuple[Token, Token]]:
    """Find the media named in the reporting clause: listed ones, and organisations that are spoken to or in."""
    words = _words(draft)
    found: list[tuple[Token, Token]] = []
    at = 0
    while at < len(words):
        width = _listed(words, at)
        if width and _led_in(draft, words[at]):
            found.append((words[at], words[at + width - 1]))
        at += max(1, width)
    return found or _relays(page, draft, words) or _organisations(page, draft, words)


def _listed(words: list[Token], at: int) -> int:
    for width in range(min(LONGEST_NAME, len(words) - at), 0, -1):
        name = " ".join(token.text for token in words[at : at + width]).replace("’", "'")
        if name in media_by_form() and (width > 1 or words[at].upos == "PROPN"):
            return width
    return 0


def _led_in(draft: Draft, word: Token) -> bool:
    """A medium is spoken to, in or through; a name inside the source is one only where a participle leads to it.

    « L'agence KCNA a déclaré » has no medium; « un sondage cité par l'agence KCNA indique » has one
    """
    tree = draft.tree
    chain = [word, *tree.ancestors(word)][:5]
    inside = any(span.start <= word.start < span.end for span in draft.source.spans)
    if inside:
        heads = {head.i for head in draft.source.heads}
        path = []
        for token in chain:
            if token.i in heads:
                break
            path.append(token)
        return any(token.upos == "VERB" for token in path)
    return any(
        token.deprel.startswith(("iobj", "obj", "obl", "nmod", "appos")) or bool(tree.children(token, "case"))
        for token in chain
    )


def _relays(page: Page, draft: Draft, words: list[Token]) -> list[tuple[Token, Token]]:
    """Return who publishes or cites the source: « un sondage publié lundi par Le Phare »."""
    tree = draft.tree
    for token in words:
        if token.upos == "VERB" and page.lexicon.has("relay", token.lemma) and token.deprel.startswith("acl"):
            by = agent(page, tree, token)
            if by is not None and (by.upos == "PROPN" or _is_medium(page, tree, by)):
                name = [t for t in tree.subtree(by) if t.deprel != "case" or t.i > by.i]
                return [(name[0], name[-1])]
    return []


def _is_medium(page: Page, tree: Tree, token: Token) -> bool:
    """Tell a medium by its noun: « à la télévision d'État », "to the Harbour Gazette"."""
    named = token.upos == "PROPN" or any(child.upos == "PROPN" for child in tree.subtree(token))
    noun = page.lexicon.has("medium_noun", token.lemma.lower()) or page.lexicon.has("medium_noun", token.text.lower())
    return noun and (named or bool(tree.children(token, "nmod", "amod")))


def _organisations(page: Page, draft: Draft, words: list[Token]) -> list[tuple[Token, Token]]:
    tree = draft.tree
    for token in words:
        if draft.anchor is None or token.head != draft.anchor.i or not token.deprel.startswith(("obl", "iobj", "obj")):
            continue
        cases = [case.text.lower() for case in tree.children(token, "case")]
        spoken_to = any(page.lexicon.has("medium_case", case) for case in cases) or (
            not cases and "told" in _frames(draft)
        )
        if spoken_to and _is_medium(page, tree, token):
            phrase = [t for t in tree.subtree(token) if t.deprel not in ("case", "punct") or t.i > token.i]
            first = phrase[1] if phrase[0].upos == "DET" and phrase[0].text.islower() and len(phrase) > 1 else phrase[0]
            return [(first, phrase[-1])]
        mention = _organisation(page, token)
        if spoken_to and mention is not None:
            inside = [t for t in tree.tokens if t.start >= mention.start and t.end <= mention.end]
            if inside:
                return [(inside[0], inside[-1])]
    return []


def _frames(draft: Draft) -> dict[str, float]:
    return draft.cue_row.frames if draft.cue_row is not None else {}


def _organisation(page: Page, token: Token) -> Mention | None:
    mentions = page.mentions_within(Span(token.start, token.end))
    return next((mention for mention in mentions if mention.schema in MEDIA_SCHEMATA), None)
