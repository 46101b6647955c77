"""Speakers that the parser kept from their verb, and remarks that it hung on what is said."""

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, is_verb
from recoupe.syntax.words import is_word

FARTHEST = 30
NOMINAL = ("NOUN", "PROPN", "PRON")
REPORTED = ("ccomp", "advcl", "conj", "xcomp")
BELOW = ("ccomp", "advcl", "conj", "acl")


def _without_subject(ground: Ground, verb: Token) -> bool:
    tree = ground.tree
    own = tree.child(verb, "nsubj", "csubj", "expl")
    return own is None and finite(tree, verb) and ground.speaks(verb) and base(verb.deprel) not in ("acl", "xcomp")


def taken_by_the_content(ground: Ground) -> Changes:
    """« bien que Karst ait nié que la remise ait eu lieu »: who denies is no subject of what is denied."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        first = ground.group_start(verb)
        if first < 1 or not _without_subject(ground, verb) or not is_word(tree.tokens[first - 1]):
            continue
        top = tree.tokens[first - 1]
        while top.head < top.i and not is_verb(tree.tokens[top.head]) and not _set_off(ground, top):
            top = tree.tokens[top.head]
        stray = top.head > verb.i or _set_off(ground, top)
        if top.upos in (*NOMINAL, "NUM") and top.feats.get("PronType") != "Rel" and stray:
            found[top.i] = (verb.i, "nsubj")
    return found


def _set_off(ground: Ground, token: Token) -> bool:
    """Tell an apposition behind a comma: "The money, | one of the officials | said, was paid"."""
    first = ground.begins(token).i
    return base(token.deprel) == "appos" and first > 0 and ground.tree.tokens[first - 1].text == ","


def name_before(ground: Ground) -> Changes:
    """As in "It had hosted them in a hostel, Ann Torvik, an analyst, said": the name is no apposition of the hostel."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        first = ground.group_start(verb)
        loose = base(verb.deprel) in ("parataxis", "root", "conj")
        if first > 1 and loose and _without_subject(ground, verb) and not is_word(tree.tokens[first - 1]):
            found |= _name_with_apposition(ground, verb, first)
    return found


def _name_with_apposition(ground: Ground, verb: Token, first: int) -> Changes:
    tree = ground.tree
    for comma in range(first - 2, max(0, first - FARTHEST), -1):
        token = tree.tokens[comma + 1]
        if ground.conjugated(token):
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


def participle_of_its_noun(ground: Ground) -> Changes:
    """« la foudre sur la porte, une croyance affirmant que … »: a participle right behind a noun says what it says."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        before = tree.tokens[max(0, verb.i - 1)]
        if verb.feats.get("VerbForm") not in ("Part", "Ger") or verb.feats.get("Tense") == "Past":
            continue
        if before.upos not in ("NOUN", "PROPN", "ADJ") or finite(tree, verb) or tree.child(verb, "mark", "case"):
            continue
        top = before
        while top.head < top.i and not is_verb(tree.tokens[top.head]) and base(top.deprel) != "appos":
            top = tree.tokens[top.head]
        if (
            top.upos in NOMINAL
            and verb.head not in (top.i, before.i)
            and base(verb.deprel) in ("acl", "advcl", "xcomp")
        ):
            found[verb.i] = (top.i, "acl")
    return found


def remark(ground: Ground) -> Changes:
    """As in “…,” she said, adding that it would hold: the participle goes with the saying, not with what is said.

    « Elle a dit que la digue tient, ajoutant que les eaux baissent »: behind a reported clause too.
    """
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        participle = verb.feats.get("VerbForm") in ("Part", "Ger") and not finite(tree, verb) and ground.speaks(verb)
        if not participle or tree.tokens[max(0, verb.i - 1)].text != ",":
            continue
        told = _set_in_before(ground, verb) or _reported_before(ground, verb)
        if told is not None:
            found[verb.i] = (told.i, "advcl")
    return found


def _set_in_before(ground: Ground, verb: Token) -> Token | None:
    """Return the saying set in between a participle and the word that the parser hung it on."""
    tree, head = ground.tree, ground.tree.head(verb)
    between = [t for t in tree.tokens[head.i + 1 : verb.i] if is_verb(t) and ground.speaks(t)] if head else []
    told = next((token for token in reversed(between) if finite(tree, token) and tree.child(token, "nsubj")), None)
    return told if told is not None and head is not None and head.i < told.i else None


def _reported_before(ground: Ground, verb: Token) -> Token | None:
    """Return the saying whose reported clause, all the way up to it, the parser hung a participle on."""
    tree, below, told = ground.tree, verb, None
    for head in tree.ancestors(verb):
        if base(below.deprel) not in REPORTED or head.i > verb.i:
            break
        if base(below.deprel) == "ccomp" and below is not verb and ground.speaks(head) and ground.conjugated(head):
            told = head
        below = head
    return told if told is not None and tree.child(told, "nsubj") and not ground.quoted(verb) else None


def incise_read_as_a_clause(ground: Ground) -> Changes:
    """« Nous avons perdu, s'agace Quill »: a saying whose subject follows it stands beside what is said, not below."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        head, behind = tree.head(verb), tree.tokens[verb.i + 1 : verb.i + 2]
        if head is None or head.i > verb.i or base(verb.deprel) not in BELOW or not _quotes(ground, verb):
            continue
        own = tree.child(verb, "nsubj")
        bare = not tree.child(verb, "mark", "cc", "obj", "ccomp", "xcomp") and behind == (own,)
        if bare and tree.tokens[ground.group_start(verb) - 1].text == "," and _ends(ground, own):
            found[verb.i] = (head.i, "parataxis")
    return found


def _quotes(ground: Ground, verb: Token) -> bool:
    """Tell a verb that reports direct speech, with its reflexive pronoun where it has one: « s'indigne »."""
    expletive = [child.text.lower().replace("’", "'") for child in ground.tree.children(verb, "expl")]
    reflexive = any(ground.lexicon.has("reflexive", text) for text in expletive)
    name = f"se {verb.lemma.lower()}" if reflexive else verb.lemma.lower()
    cue = ground.lexicon.cue(CueClass.VERB, name) if is_verb(verb) else None
    return cue is not None and cue.takes("quote")


def _ends(ground: Ground, subject: Token | None) -> bool:
    """Tell a subject behind which a mark stands."""
    after = ground.tree.subtree(subject)[-1].i + 1 if subject is not None else 0
    return after >= len(ground.tree.tokens) or not is_word(ground.tree.tokens[after])
