"""Trees mended where a reporting verb shows that the parser went astray: only this stage reads them so."""

from dataclasses import replace

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.lexicon import Cue, Lexicon
from recoupe.stages.attribute.verbgroup import finite, is_verb
from recoupe.stages.attribute.words import is_word
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

FORM = ("VerbForm", "Tense", "Mood")
FARTHEST = 30
SAYS = ("clause", "quote", "told")


def mended(tree: Tree, lexicon: Lexicon) -> Tree:
    """Return the tree with the arcs put right that a reporting verb contradicts, the same tree where there are none."""
    verbs = [token for token in tree if is_verb(token) and _cue(lexicon, token) is not None]
    changes: dict[int, tuple[int, str]] = {}
    for verb in verbs:
        changes |= _stray_conjunct(tree, lexicon, verb)
        changes |= _cut_clause(tree, lexicon, verb)
        changes |= _stolen_clause(tree, lexicon, verb)
        changes |= _strayed_from_the_content(tree, lexicon, verb)
        changes |= _lost_subject(tree, lexicon, verb)
        changes |= _told_clause(tree, lexicon, verb)
        changes |= _remark(tree, lexicon, verb)
    changes |= _announced(tree, lexicon) | _by_which(tree, lexicon)
    if not changes:
        return tree
    tokens = tuple(
        replace(token, head=changes[token.i][0], deprel=changes[token.i][1]) if token.i in changes else token
        for token in tree.tokens
    )
    return Tree(replace(tree.sentence, tokens=tokens)) if _sound(tokens) else tree


def _sound(tokens: tuple[Token, ...]) -> bool:
    """Tell whether every word still reaches a root."""
    for token in tokens:
        seen, at = set(), token
        while at.head != at.i:
            if at.i in seen:
                return False
            seen.add(at.i)
            at = tokens[at.head]
    return True


def _cue(lexicon: Lexicon, token: Token) -> Cue | None:
    return lexicon.cue(CueClass.VERB, token.lemma.lower())


def _speaks(lexicon: Lexicon, token: Token) -> bool:
    cue = _cue(lexicon, token)
    return cue is not None and any(cue.takes(frame) for frame in SAYS)


def _same_form(tree: Tree, one: Token, other: Token) -> bool:
    """Tell whether two verbs are of one tense and mood, by themselves or by their auxiliaries."""
    forms = []
    for verb in (one, other):
        lead = next((child for child in tree.children(verb, "aux") if child.i < verb.i), verb)
        forms.append(tuple(lead.feats.get(name) for name in FORM))
    return forms[0] == forms[1]


def _stray_conjunct(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in "She said it would hold and added that …": a second reporting verb joins the first."""
    head = tree.head(verb)
    if head is None or base(verb.deprel) != "conj" or not _speaks(lexicon, verb) or tree.child(verb, "nsubj", "expl"):
        return {}
    above = tree.head(head)
    while above is not None and base(head.deprel) == "conj":
        head, above = above, tree.head(above)
    if above is None or base(head.deprel) not in ("ccomp", "xcomp", "advcl") or not is_verb(above):
        return {}
    if not _speaks(lexicon, above) or above.i > head.i or not _same_form(tree, above, verb):
        return {}
    return {verb.i: (above.i, "conj")}


def _cut_clause(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in "It said members of the club, known as X, were leaving": the object is the next verb's subject."""
    cue = _cue(lexicon, verb)
    if cue is None or not cue.takes("clause") or cue.takes("predicate") or tree.child(verb, "ccomp"):
        return {}
    thing = next((child for child in tree.children(verb, "obj", "iobj") if child.i > verb.i), None)
    if thing is None or thing.feats.get("Case") == "Acc" or cue.takes("told"):
        return {}
    for child in tree.children(verb, "parataxis", "conj", "advcl", "acl", "dep"):
        if child.i > thing.i and finite(tree, child) and not tree.child(child, "nsubj", "csubj", "expl", "mark", "cc"):
            return {child.i: (verb.i, "ccomp"), thing.i: (child.i, "nsubj")}
    return {}


def _stolen_clause(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in "told the crew, saying the boat would leave": the clause after a participle of saying is its own."""
    head = tree.head(verb)
    if head is None or base(verb.deprel) not in ("advcl", "conj", "acl", "parataxis") or not _speaks(lexicon, verb):
        return {}
    if tree.child(verb, "ccomp", "obj", "xcomp") or verb.i < head.i:
        return {}
    for child in tree.children(head, "ccomp", "xcomp"):
        if child.i > verb.i and min(t.i for t in tree.subtree(child)) <= verb.i + 3 and finite(tree, child):
            return {child.i: (verb.i, "ccomp")}
    return {}


def _strayed_from_the_content(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in "She said the process was fair but required an effort": what follows is said too."""
    clause = next((child for child in tree.children(verb, "ccomp") if child.i > verb.i), None)
    if clause is None or not _speaks(lexicon, verb):
        return {}
    return {
        child.i: (clause.i, "conj")
        for child in tree.children(verb, "conj")
        if child.i > clause.i
        and is_verb(child)
        and not _speaks(lexicon, child)
        and not tree.child(child, "nsubj", "expl")
    }


def _lost_subject(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """Give a reporting verb the subject right before it that the parser hung elsewhere."""
    if not finite(tree, verb) or not _speaks(lexicon, verb) or tree.child(verb, "nsubj", "csubj", "expl"):
        return {}
    first = min([verb.i, *(child.i for child in tree.children(verb, "aux", "expl", "advmod") if child.i < verb.i)])
    if first < 1 or base(verb.deprel) in ("acl", "xcomp"):
        return {}
    if is_word(tree.tokens[first - 1]):
        return _subject_taken_by_the_content(tree, verb, tree.tokens[first - 1])
    return _name_with_apposition(tree, verb, first) if base(verb.deprel) in ("parataxis", "root", "conj") else {}


def _subject_taken_by_the_content(tree: Tree, verb: Token, before: Token) -> dict[int, tuple[int, str]]:
    """« bien que Pyongyang ait nié que la remise ait eu lieu »: who denies is no subject of what is denied."""
    top = before
    while top.head < top.i and not is_verb(tree.tokens[top.head]):
        top = tree.tokens[top.head]
    nominal = top.upos in ("NOUN", "PROPN", "PRON") and top.feats.get("PronType") != "Rel"
    return {top.i: (verb.i, "nsubj")} if nominal and top.head > verb.i else {}


def _name_with_apposition(tree: Tree, verb: Token, first: int) -> dict[int, tuple[int, str]]:
    """As in "It had hosted them in a hostel, Ann Torvik, an analyst, said": the name is no apposition of the hostel."""
    for comma in range(first - 2, max(0, first - FARTHEST), -1):
        token = tree.tokens[comma + 1]
        if is_verb(token) and finite(tree, token):
            return {}
        if tree.tokens[comma].text != "," or token.upos != "PROPN":
            continue
        end = comma + 1
        while tree.tokens[end + 1].upos == "PROPN":
            end += 1
        if end + 1 != first and tree.tokens[end + 1].text != ",":
            continue
        stray = [t for t in tree.tokens[end + 1 : first] if is_word(t) and not comma < t.head < first]
        return {token.i: (verb.i, "nsubj"), **{t.i: (token.i, "appos") for t in stray}}
    return {}


def _by_which(tree: Tree, lexicon: Lexicon) -> dict[int, tuple[int, str]]:
    """« les affirmations de X selon lesquelles la digue cède »: the clause is what the noun before it says."""
    for word in tree.tokens[1:]:
        opening = f"{tree.tokens[word.i - 1].text.lower()} {word.text.lower()}"
        clause = tree.tokens[word.head]
        if not lexicon.has("content_relative", opening) or clause.i <= word.i:
            continue
        nouns = [t for t in tree.tokens[: word.i] if t.upos == "NOUN" and lexicon.cue(CueClass.NOUN, t.lemma.lower())]
        if not nouns or clause.head == nouns[-1].i:
            continue
        stray = [t for t in tree.tokens[word.i + 1 : clause.i] if t.head < word.i and is_word(t)]
        return {clause.i: (nouns[-1].i, "acl:relcl"), **{t.i: (clause.i, "nsubj") for t in stray}}
    return {}


def _announced(tree: Tree, lexicon: Lexicon) -> dict[int, tuple[int, str]]:
    """As in "voiced the hope that it would last": a clause that opens right behind a cue is that cue's."""
    found: dict[int, tuple[int, str]] = {}
    for mark in tree:
        if mark.upos != "SCONJ" or mark.deprel != "mark" or mark.i == 0 or not lexicon.has("that", mark.text.lower()):
            continue
        clause, before = tree.tokens[mark.head], tree.tokens[mark.i - 1]
        if clause.head == before.i or clause.i < mark.i or clause.i == before.i:
            continue
        pos = CueClass.NOUN if before.upos == "NOUN" else CueClass.VERB if is_verb(before) else None
        cue = lexicon.cue(pos, before.lemma.lower()) if pos is not None else None
        if cue is not None and cue.takes("clause") and base(clause.deprel) != "conj":
            found[clause.i] = (before.i, "acl" if pos is CueClass.NOUN else "ccomp")
    return found


def _told_clause(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in "told the crew that the bridge would open": the clause is told, it does not say which crew."""
    cue = _cue(lexicon, verb)
    if cue is None or not cue.takes("told") or tree.child(verb, "ccomp"):
        return {}
    for person in tree.children(verb, "obj", "iobj"):
        for clause in tree.children(person, "acl"):
            first = tree.subtree(clause)[0]
            opens = lexicon.has("that", first.text.lower()) and base(first.deprel) != "nsubj"
            if person.i > verb.i and clause.i > person.i and opens and finite(tree, clause):
                return {clause.i: (verb.i, "ccomp")}
    return {}


def _remark(tree: Tree, lexicon: Lexicon, verb: Token) -> dict[int, tuple[int, str]]:
    """As in “…,” she said, adding that it would hold: the participle goes with the saying, not with what is said."""
    head = tree.head(verb)
    participle = verb.feats.get("VerbForm") in ("Part", "Ger") and not finite(tree, verb) and _speaks(lexicon, verb)
    if head is None or not participle or tree.tokens[max(0, verb.i - 1)].text != ",":
        return {}
    between = [token for token in tree.tokens[head.i + 1 : verb.i] if is_verb(token) and _speaks(lexicon, token)]
    speech = next((token for token in reversed(between) if finite(tree, token) and tree.child(token, "nsubj")), None)
    return {verb.i: (speech.i, "advcl")} if speech is not None and head.i < speech.i else {}
