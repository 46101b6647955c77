"""Questions of a clause: is it passive, reflexive, relative, and what does it hang on."""

from recoupe.model import BlockKind, Token
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree


def is_passive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb is passive, a bare participle after its noun included.

    « les obus livrés en mai » -> True; « il est arrivé » -> False
    """
    if is_reflexive(tree, verb) and not tree.children(verb, "expl:pass"):
        return False
    if tree.children(verb, "aux:pass", "nsubj:pass", "expl:pass"):
        return True
    if verb.feats.get("VerbForm") != "Part" or tree.children(verb, "aux"):
        return False
    first = tree.tokens[verb.head]
    if verb.deprel == "conj" and first.upos == "VERB" and (tree.children(first, "aux") or not _agrees(verb)):
        return is_passive(tree, first)  # « a remercié les pompiers et dénoncé les pillages »: one auxiliary, one voice
    if tree.children(verb, "nsubj") and tree.children(verb, "obj"):
        return False  # "Karst accused Vara": the tagger takes many a past tense for a participle
    if verb.feats.get("Voice") == "Pass":
        return not _may_be_past(tree, verb)
    past = not is_present_participle(verb)
    bare = verb.deprel.startswith(("acl", "advcl", "amod")) or _is_wished_on(tree, verb)
    return past and bare and not tree.children(verb, "nsubj", "obj")


def _may_be_past(tree: Tree, verb: Token) -> bool:
    """Tell a main verb whose past looks like its participle: "Karst called on Vara"; "Two soldiers killed" is a title.

    « Trois soldats tués » agrees with whom it is said of
    """
    told = verb.deprel == "root" and tree.sentence.kind is not BlockKind.TITLE
    return told and not _agrees(verb) and bool(tree.children(verb, "nsubj"))


def _agrees(participle: Token) -> bool:
    """Tell a participle that shows whom it is said of, as no past tense does: « tués »."""
    return "Number" in participle.feats


def _is_wished_on(tree: Tree, verb: Token) -> bool:
    """Tell whether a participle is what the object above is to undergo: "Karst wants the firm blacklisted"."""
    head = tree.head(verb)
    between = head is not None and any(head.i < child.i < verb.i for child in tree.children(head, "obj"))
    return verb.deprel == "xcomp" and verb.feats.get("VerbForm") == "Part" and between


def is_present_participle(verb: Token) -> bool:
    """Tell whether a verb is a present participle or gerund: « livrant », "selling"."""
    return verb.feats.get("VerbForm") == "Ger" or (
        verb.feats.get("VerbForm") == "Part" and verb.feats.get("Tense") == "Pres"
    )


def is_reflexive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb stands with a reflexive pronoun: « s'est rendu »."""
    return any(child.feats.get("Reflex") == "Yes" for child in tree.children(verb, "expl", "obj", "iobj"))


def clause_head(tree: Tree, token: Token, lexicon: Lexicon) -> Token | None:
    """Return what a clause hangs on; one of purpose goes with the infinitive that stands nearer than its governor.

    « Zembla accuse l'Ardavie de contourner l'embargo pour livrer des obus »: « livrer » goes with « contourner »
    """
    head = tree.head(token)
    if head is None or not token.deprel.startswith("advcl"):
        return head
    if not any(lexicon.is_word(mark, "purpose") for mark in tree.children(token, "mark", "case")):
        return head
    between = [
        child
        for word in tree.subtree(head, without=("acl:relcl",))
        for child in tree.children(word, "xcomp", "acl", "ccomp")
        if head.i < child.i < token.i and child.feats.get("VerbForm") == "Inf" and child.deprel != "acl:relcl"
    ]
    return max(between, key=lambda child: child.i) if between else head


def is_circumstance(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a clause says when, how or beside what its governor happens, and is no part of it.

    "Zembla was suspended after violating the treaty", "Karst will not come, conceding the seat"
    """
    if not token.deprel.startswith("advcl"):
        return False
    marks = tree.children(token, "mark", "case")
    opener = tree.subtree(token)[0]  # "when" opens a clause, and is an adverb of its verb
    if any(lexicon.is_word(word, "circumstance") for word in (*marks, *([opener] if opener.upos == "ADV" else []))):
        return True
    done = is_present_participle(token) or bool(tree.children(token, "aux"))
    if done and any(lexicon.is_word(mark, "reason") for mark in marks):
        return True  # "will not pay for leaving the pact", « suspendu pour avoir frappé un arbitre »
    between = tree.tokens[token.head + 1 : token.i]
    aimed = token.i > token.head and all(word.deprel.startswith("compound") for word in between)  # "ruled out selling"
    return not marks and is_present_participle(token) and not tree.children(token, "aux") and not aimed


def antecedent(tree: Tree, token: Token, lexicon: Lexicon) -> Token:
    """Return the noun that a relative pronoun takes up, any other word itself.

    « un pays qui livre des obus » -> pays for « qui »
    """
    if not is_relative(token, lexicon):
        return token
    for above in tree.ancestors(token):
        if above.deprel == "acl:relcl" or (above.deprel == "acl" and above.feats.get("VerbForm") == "Fin"):
            return _whole_coordination(tree, tree.tokens[above.head], above)
    return token


def _whole_coordination(tree: Tree, noun: Token, verb: Token) -> Token:
    """Return the first of coordinated nouns where a plural verb's relative pronoun takes up all of them.

    « la Zemblie et son allié qui ont imposé des sanctions »
    """
    plural = any(
        word.feats.get("Number") == "Plur"
        for word in (verb, *tree.children(verb, "aux"))
        if word.feats.get("VerbForm") == "Fin"
    )
    return tree.tokens[noun.head] if plural and noun.deprel == "conj" else noun


def is_relative(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is a relative pronoun."""
    pronoun = token.upos in {"PRON", "DET", "ADV"}
    return token.feats.get("PronType") == "Rel" or (pronoun and lexicon.is_word(token, "relative"))
