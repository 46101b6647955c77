"""The cue's words: the verb with its auxiliaries, negation, adverbs before it, particle and linking preposition."""

from recoupe.lang.reporting import Lexicon
from recoupe.model import Token
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import infinitive

GROUP = ("aux", "cop", "advmod", "compound", "expl", "mark")
FAR = 6
CHANNEL_RELATIONS = ("obl", "nmod")


def leading(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return the words of the group that stand before the verb without a gap: « n'a jamais », "to", "has also"."""
    found: list[Token] = []
    wanted = {
        child.i
        for child in tree.children(verb)
        if child.i < verb.i and _in_group(child, lexicon) and small(tree, child)
    }
    wanted = {
        word.i
        for i in wanted
        for word in tree.subtree(tree.tokens[i])
        if not (tree.tokens[i].deprel == "mark" and not _opens_infinitive(tree, verb, tree.tokens[i]))
    }
    for i in range(verb.i - 1, max(-1, verb.i - 2 * FAR), -1):
        token = tree.tokens[i]
        if i in wanted or lexicon.has("negation_pair", token.text.lower()):
            found.append(token)
        elif token.upos == "PUNCT" or _subject_inside(verb, token):
            continue
        else:
            break
    while found and found[-1].upos == "ADV" and _sets_the_scene(tree, found[-1]):
        found.pop()
    return found[::-1]


def _in_group(child: Token, lexicon: Lexicon) -> bool:
    """Auxiliaries, adverbs and the negating conjunction of a pair (« ni confirmé ni démenti »)."""
    if child.deprel == "expl:subj":
        return False
    return base(child.deprel) in GROUP or (
        base(child.deprel) == "cc" and lexicon.has("negation_pair", child.text.lower())
    )


def small(tree: Tree, token: Token) -> bool:
    """Tell whether a dependent is a few words and no clause."""
    words = tree.subtree(token)
    return len(words) <= 3 and not any(word.deprel in ("nsubj", "obj", "acl:relcl") for word in words)


def _opens_infinitive(tree: Tree, verb: Token, mark: Token) -> bool:
    return infinitive(tree, verb) and mark.i < verb.i and mark.upos in ("PART", "ADP")


def _subject_inside(verb: Token, token: Token) -> bool:
    """Clitic and inverted subjects stand inside the group: « a-t-il déclaré », "did he say"."""
    return base(token.deprel) in ("nsubj", "obj", "iobj", "expl") and token.head == verb.i and token.upos == "PRON"


def _sets_the_scene(tree: Tree, adverb: Token) -> bool:
    after = tree.tokens[adverb.i + 1] if adverb.i + 1 < len(tree.tokens) else None
    return after is not None and after.text == ","


def trailing(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return the particle, the negation and the channel that follow the verb: "out", « pas », "in a statement"."""
    found = [child for child in tree.children(verb, "compound:prt") if child.i > verb.i]
    near = [child for child in tree.children(verb, "advmod") if verb.i < child.i <= verb.i + 2]
    found += [
        child for child in near if negates(child, lexicon) and not lexicon.has("negation_first", child.text.lower())
    ]
    at = max([verb.i, *(token.i for token in found)]) + 1
    channel = next((child for child in tree.children(verb, *CHANNEL_RELATIONS) if _first(tree, child) == at), None)
    if channel is not None and lexicon.has("channel", channel.lemma.lower()):
        cases = tree.children(channel, "case")
        if any(lexicon.has("channel_case", case.text.lower()) for case in cases):
            found += [token for token in tree.subtree(channel) if at <= token.i <= channel.i]
    return found


def negates(word: Token, lexicon: Lexicon) -> bool:
    """Tell a word of negation."""
    return word.feats.get("Polarity") == "Neg" or lexicon.has("negation", word.text.lower())


def _first(tree: Tree, token: Token) -> int:
    return tree.subtree(token)[0].i


def chain_up(tree: Tree, verb: Token, lexicon: Lexicon) -> Token:
    """Climb from an infinitive to the verb that merely leads it in: "went on to say", « a tenu à préciser »."""
    top = verb
    for head in tree.ancestors(verb):
        near = top.i - head.i <= FAR
        if base(top.deprel) != "xcomp" or head.i > top.i or not near or not lexicon.has("catenative", head.lemma):
            break
        if any(is_nominal_object(child) and head.i < child.i for child in tree.children(head)):
            break
        top = head
    return top


def is_nominal_object(token: Token) -> bool:
    """Tell an object that is no clitic."""
    return base(token.deprel) in ("obj", "iobj") and token.upos in ("NOUN", "PROPN")


def group(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return the words of the verb group that make the cue, in text order.

    "She has also declined to say whether it rains" -> has also declined to say
    """
    top = chain_up(tree, verb, lexicon)
    tokens = {token.i: token for token in [*leading(tree, top, lexicon), top, *leading(tree, verb, lexicon), verb]}
    if top is not verb:
        subject = {t.i for child in tree.children(top, "nsubj") for t in tree.subtree(child)}
        tokens |= {i: tree.tokens[i] for i in range(top.i, verb.i) if i not in subject}
    tokens |= {token.i: token for token in trailing(tree, verb, lexicon)}
    return [tokens[i] for i in sorted(tokens)]
