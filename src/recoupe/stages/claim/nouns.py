"""The arguments of an event noun: its possessor, its complements, the words beside it."""

from functools import partial

from recoupe.model import Token
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.clause import antecedent, is_passive, is_relative
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree


def noun_arguments(tree: Tree, noun: Token, lexicon: Lexicon) -> Arguments:
    """Return the arguments of an event noun; possessors and demonyms are its subjects, "of" is kept as an oblique.

    « la livraison d'obus à l'Ardavie par la Zemblie » -> subject Zemblie, (of) obus, (to) Ardavie;
    « l'invasion à grande échelle de l'Ardavie » -> (of) Ardavie
    """
    found, agents = Arguments(predicate=noun), list[Token]()
    for child in map(partial(lexicon.complement, tree), tree.children(noun)):
        groups = lexicon.groups_of(tree, child)
        if child.deprel == "nmod:poss" or child.feats.get("Poss") == "Yes":
            found.subjects.append(child)
        elif child.deprel.startswith(("nmod", "obl")) and groups:
            if "by" in groups and "of" not in groups:
                agents.append(child)
            else:
                found.obliques.append((groups, child))
            if lexicon.is_word(child, "manner"):
                found.obliques += [
                    (below, word)
                    for word in tree.children(child, "nmod")
                    if "of" in (below := lexicon.groups_of(tree, word))
                ]
        elif child.deprel.startswith("nmod") and is_relative(child, lexicon):
            found.obliques.append((("of",), antecedent(tree, child, lexicon)))
        elif child.deprel in {"compound", "nmod", "amod"} and not groups:
            found.obliques.append((("beside noun",), child))
        elif child.deprel.startswith("acl") and is_passive(tree, child):
            agents += tree.children(child, "obl:agent") or [
                c for c in tree.children(child, "obl") if "by" in lexicon.groups_of(tree, c)
            ]
    if agents:  # "Petrel's murder by the gang": who has it done to him is no actor beside who does it
        found.obliques += [(("of",), token) for token in found.subjects]
        found.subjects = agents
    found.subjects = [antecedent(tree, token, lexicon) for token in found.subjects]
    return found
