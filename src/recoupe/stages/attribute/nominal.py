"""Nouns, adjectives and adverbs that report: "a warning from X", « la dénonciation par X de Y », "is confident"."""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span, Token
from recoupe.stages.attribute.clauses import opened
from recoupe.stages.attribute.cuewords import cues_of
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from recoupe.stages.attribute.page import Page, runs, spans_of
from recoupe.stages.attribute.source import branch, phrase, source_of, subject
from recoupe.stages.attribute.verbgroup import group, leading
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, infinitive, is_verb
from recoupe.syntax.words import is_word


def noun_draft(page: Page, tree: Tree, noun: Token) -> Draft | None:
    """« les affirmations de Pyongyang selon lesquelles … », "her promise to leave" -> its content and its source."""
    if _names_a_kind(page, tree, noun):
        return None
    for cue, _ in cues_of(page, tree, noun, CueClass.NOUN):
        content, opening = _content_of(page, tree, noun, cue)
        if not content:
            continue
        return _built_on_noun(page, tree, noun, cue, content, opening)
    return None


def _names_a_kind(page: Page, tree: Tree, noun: Token) -> bool:
    """Tell a bare noun that says of which kind another is: « la chambre d'accusation », « un ordre de mission »."""
    led = any(
        page.lexicon.has("kind_case", case.text.lower().replace("’", "'")) for case in tree.children(noun, "case")
    )
    return led and base(noun.deprel) == "nmod" and not tree.children(noun, "det", "amod", "nummod")


def _content_of(page: Page, tree: Tree, noun: Token, cue: Cue) -> tuple[list[Token], tuple[Token, ...]]:
    """Return the words of a noun's content, and the preposition that joins the cue."""
    for child in [*tree.children(noun, "acl", "ccomp", "advcl"), *_clauses_elsewhere(page, tree, noun)]:
        if child.i < noun.i:
            continue
        marker = content_marker(page, tree, child)
        if marker and cue.takes("clause"):
            gone = {token.i for token in marker}
            return [token for token in tree.subtree(child) if token.i not in gone], marker
        marked = opened(page, tree, child)
        if child.deprel == "acl:relcl" and not marked:
            continue
        if infinitive(tree, child) and cue.takes("infinitive"):
            return list(tree.subtree(child)), ()
        if not infinitive(tree, child) and marked and cue.takes("clause"):
            return list(tree.subtree(child)), ()
    return _prepositional_content(page, tree, noun, cue)


def _clauses_elsewhere(page: Page, tree: Tree, noun: Token) -> list[Token]:
    """In "made the claim that …" the clause hangs on the verb, in « la promesse du maire de partir » on the mayor."""
    owned = [clause for owner in tree.children(noun, "nmod") for clause in tree.children(owner, "acl")]
    head = tree.head(noun)
    if head is not None and base(noun.deprel) == "obj" and page.lexicon.has("support", head.lemma):
        owned += [clause for other in tree.children(head, "obl", "iobj") for clause in tree.children(other, "acl")]
    found = [clause for clause in owned if infinitive(tree, clause)]
    if head is not None and base(noun.deprel) == "obj" and is_verb(head):
        found += [child for child in tree.children(head, "ccomp", "xcomp") if child.i > noun.i]
    return found


def content_marker(page: Page, tree: Tree, clause: Token) -> tuple[Token, ...]:
    """Return the words that open what a noun says: « les accusations selon lesquelles … »; none where they do not."""
    words = [token for token in tree.subtree(clause) if is_word(token)][:2]
    if len(words) == 2 and page.lexicon.has("content_relative", f"{words[0].text.lower()} {words[1].text.lower()}"):
        return tuple(words)
    return ()


def _prepositional_content(page: Page, tree: Tree, noun: Token, cue: Cue) -> tuple[list[Token], tuple[Token, ...]]:
    pool = tree.children(noun, "nmod", "acl", "obl")
    pool += [child for owner in tree.children(noun, "nmod") for child in tree.children(owner, "nmod")]
    head = tree.head(noun)
    if head is not None and base(noun.deprel) == "obj" and is_verb(head) and page.lexicon.has("support", head.lemma):
        pool += [child for child in tree.children(head, "obl", "advcl") if child.i > noun.i]
    for child in pool:
        for case in [*tree.children(child, "case", "mark"), *_contracted(page, tree, child)]:
            plain = page.lexicon.preposition(case.text)
            if child.i > noun.i and plain in cue.prepositions and case.i > noun.i:
                if _is_owner(page, tree, noun, child, plain):
                    continue
                return [token for token in tree.subtree(child) if token.i > case.i], (case,)
    return [], ()


def _contracted(page: Page, tree: Tree, child: Token) -> list[Token]:
    """« des » read as an article may be « de les »: la dénonciation par X des exercices."""
    first = tree.subtree(child)[0]
    return [first] if first.deprel == "det" and page.lexicon.has("contracted", first.text.lower()) else []


def _is_owner(page: Page, tree: Tree, noun: Token, child: Token, preposition: str) -> bool:
    """Tell « les affirmations de Pyongyang » (who affirms) from « la critique de la loi » (what is criticised)."""
    if not page.lexicon.has("noun_source", preposition):
        return False
    others = [one for one in tree.children(noun, "nmod", "det", "obl") if one is not child]
    if any(one.feats.get("Poss") == "Yes" or _by_agent(page, tree, one) for one in others):
        return False
    return child.upos == "PROPN" or child.lemma.lower() in page.lexicon.sources


def _by_agent(page: Page, tree: Tree, token: Token) -> bool:
    return any(page.lexicon.has("agent", case.text.lower()) for case in tree.children(token, "case"))


def _built_on_noun(
    page: Page, tree: Tree, noun: Token, cue: Cue, content: list[Token], opening: tuple[Token, ...]
) -> Draft | None:
    inside = {token.i for token in content}
    source, words = _source_of_noun(page, tree, noun, inside | {token.i for token in opening})
    first = content[0].i
    words += [noun, *opening]
    words += [t for t in tree.children(noun, "amod", "compound") if t.i not in inside and not tree.children(t)]
    frame = f"+{opening[0].text.lower()}" if opening else "clause"
    strength = cue.frames.get(frame, 1.0) * (1.0 if source.spans else 0.6)
    spoken = {token.i for token in source.heads}
    cue_words = {token.i: token for token in words if token.i not in inside and token.i not in spoken}
    tokens = [cue_words[i] for i in sorted(cue_words) if i < first or i < noun.i]
    if not any(is_word(token) for token in content) or not tokens:
        return None
    return Draft(
        form="noun",
        cue_row=cue,
        tree=tree,
        anchor=noun,
        source=source,
        cue=tuple(Span(run[0].start, run[-1].end) for run in runs(tree, tokens)),
        content=spans_of(page, tree, content),
        strength=strength,
    )


def _source_of_noun(page: Page, tree: Tree, noun: Token, inside: set[int]) -> tuple[Source, list[Token]]:
    """Return the source of a noun and the words that lead to it: possessor, « par X », "from X", or a support verb."""
    for child in tree.children(noun, "nmod", "det", "obl"):
        if child.i in inside:
            continue
        owner = child.deprel in ("nmod:poss", "det:poss") or child.feats.get("Poss") == "Yes"
        if owner and child.i < noun.i:
            return _owner(page, tree, child)
        cases = [page.lexicon.preposition(case.text) for case in tree.children(child, "case")]
        if any(page.lexicon.has("noun_source", case) for case in cases) and _may_speak(page, tree, child):
            return phrase(page, tree, child, without=frozenset(inside), strength=0.9), []
    head = tree.head(noun)
    if head is None or base(noun.deprel) not in ("obj", "obl") or not is_verb(head):
        return NOBODY, []
    if page.lexicon.has("support", head.lemma):
        between = [t for t in tree.tokens[head.i + 1 : noun.i] if t.i not in inside] if noun.i > head.i else []
        return source_of(page, tree, head), [*group(tree, head, page.lexicon), *between]
    return NOBODY, []


def _may_speak(page: Page, tree: Tree, child: Token) -> bool:
    return (
        _by_agent(page, tree, child) or child.upos in ("PROPN", "PRON") or child.lemma.lower() in page.lexicon.sources
    )


def _owner(page: Page, tree: Tree, owner: Token) -> tuple[Source, list[Token]]:
    """As in "the mayor's doubts" -> the mayor, and 's for the cue."""
    clitic = [child for child in tree.children(owner, "case") if child.i > owner.i]
    gone = frozenset(token.i for token in clitic)
    return phrase(page, tree, owner, without=gone, strength=0.9), clitic


def adjective_draft(page: Page, tree: Tree, adjective: Token) -> Draft | None:
    """As in "The port is ready to reopen", « il est convaincu que … », "made clear that" -> content and subject."""
    for cue, extra in _cues_of_adjective(page, tree, adjective):
        content, opening = _content_of_adjective(tree, adjective, cue)
        if not content:
            continue
        inside = {token.i for token in content}
        source, words = _holder(page, tree, adjective)
        cue_words = {t.i: t for t in [*words, adjective, *extra, *opening] if t.i not in inside}
        tokens = [cue_words[i] for i in sorted(cue_words)]
        strength = cue.frames.get(f"+{opening[0].text.lower()}" if opening else "clause", 1.0)
        return Draft(
            form="adjective",
            cue_row=cue,
            tree=tree,
            anchor=adjective,
            source=source,
            cue=tuple(Span(run[0].start, run[-1].end) for run in runs(tree, tokens)),
            content=spans_of(page, tree, content),
            strength=strength * (1.0 if source.spans else 0.6),
        )
    return None


def _cues_of_adjective(page: Page, tree: Tree, adjective: Token) -> list[tuple[Cue, tuple[Token, ...]]]:
    """Return the cues of an adjective; a participle is listed by its own form, in French the masculine."""
    found = list(cues_of(page, tree, adjective, CueClass.ADJ))
    form = adjective.text.lower()
    forms = dict.fromkeys((form, form.removesuffix("s"), form.removesuffix("e"), form.removesuffix("es")))
    participle = (page.lexicon.cue(CueClass.ADJ, one) for one in forms if adjective.feats.get("VerbForm") == "Part")
    return [*((cue, ()) for cue in participle if cue is not None), *found]


def _content_of_adjective(tree: Tree, adjective: Token, cue: Cue) -> tuple[list[Token], tuple[Token, ...]]:
    pool = tree.children(adjective, "ccomp", "xcomp", "advcl", "csubj", "obl", "acl")
    head = tree.head(adjective)
    if head is not None and is_verb(head) and base(adjective.deprel) == "xcomp":
        pool += [c for c in tree.children(head, "ccomp", "csubj", "advcl", "xcomp") if c.i > adjective.i]
    for child in pool:
        if child.i < adjective.i:
            continue
        marks = tree.children(child, "mark", "case")
        if infinitive(tree, child) and not any(m.text.lower() in cue.prepositions for m in marks):
            if cue.takes("infinitive"):
                return list(tree.subtree(child)), ()
            continue
        lead = next((m for m in marks if m.text.lower().replace("’", "'") in cue.prepositions), None)
        if lead is not None:
            return [token for token in tree.subtree(child) if token.i > lead.i], (lead,)
        if cue.takes("clause") and base(child.deprel) in ("ccomp", "csubj", "advcl") and finite(tree, child):
            return list(tree.subtree(child)), ()
    return [], ()


def _holder(page: Page, tree: Tree, adjective: Token) -> tuple[Source, list[Token]]:
    head = tree.head(adjective)
    copula = tree.children(adjective, "cop", "aux")
    if copula or subject(page, tree, adjective) is not None:
        return source_of(page, tree, adjective), [*leading(tree, adjective, page.lexicon), *copula]
    if head is not None and is_verb(head) and base(adjective.deprel) in ("xcomp", "advcl", "obj"):
        return source_of(page, tree, head), [*group(tree, head, page.lexicon), *leading(tree, adjective, page.lexicon)]
    if head is not None and base(adjective.deprel) in ("amod", "acl"):
        return phrase(page, tree, head, without=branch(tree, adjective), strength=0.8), leading(
            tree, adjective, page.lexicon
        )
    if head is not None and base(adjective.deprel) == "conj":
        return source_of(page, tree, adjective), leading(tree, adjective, page.lexicon)
    return NOBODY, leading(tree, adjective, page.lexicon)


def adverb_draft(page: Page, tree: Tree, adverb: Token) -> Draft | None:
    """As in "The mayor reportedly left" -> The mayor left, from nobody in particular."""
    cue = page.lexicon.cue(CueClass.ADV, adverb.text.lower())
    clause = tree.head(adverb)
    if cue is None or clause is None:
        return None
    content = [token for token in tree.subtree(clause) if token.i != adverb.i]
    return Draft(
        form="adverb",
        cue_row=cue,
        tree=tree,
        anchor=adverb,
        source=NOBODY,
        cue=(Span(adverb.start, adverb.end),),
        content=spans_of(page, tree, content),
    )
