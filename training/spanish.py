"""Brings the Spanish treebanks to one convention, the one that the rules of the product read."""

from training.conllu import UNKNOWN_LABEL, Gold, Word

COMMON = {"compound:prt": "expl:pv", "obl:tmod": "obl", "flat:name": "flat", "discourse": UNKNOWN_LABEL}
"""Labels of PUD by those that GSD gives to the same; what it calls `discourse` is of many kinds."""
UNTOLD = {"r": "VerbForm=Inf", "ndo": "VerbForm=Ger"}
"""Features of verbs that GSD gives none, or a noun's, by the ending; any other form stays unsaid."""
BESIDE = frozenset({"para", "por", "sin", "tras", "al", "desde", "hasta"})
"""Prepositions whose infinitive is no complement of the verb above."""
ELSEWHERE = frozenset({"nsubj", "nsubj:pass", "csubj"})


def with_common_labels(gold: Gold) -> Gold:
    """Give PUD's labels as GSD has them; its complements and the case of its features stay unsaid where they differ.

    « para *se* reunir » : PUD's `compound:prt` is GSD's `expl:pv`
    """
    gold = gold.copy()
    below = gold.children()
    for number, word in enumerate(gold.words, 1):
        word.deprel = COMMON.get(word.deprel, word.deprel)
        if word.deprel == "xcomp" and "VerbForm=Inf" not in word.feats:
            word.deprel = UNKNOWN_LABEL
        if word.deprel == "xcomp" and "VerbForm=Inf" in word.feats:
            _settle_mark(word, [gold.words[n - 1] for n in below[number]])
        if word.upos == "PROPN":
            word.feats = UNKNOWN_LABEL
        if word.upos == "PRON" and word.form.lower() in ("su", "sus"):
            word.upos, word.feats = "DET", UNKNOWN_LABEL
        if word.upos == "DET" and word.form.lower() in ("esto", "eso", "aquello"):
            word.upos, word.feats = "PRON", "Number=Sing|PronType=Dem"
    return gold


def _settle_mark(infinitive: Word, children: list[Word]) -> None:
    """Call the preposition of an infinitive a mark, and one of purpose or cause a clause beside its verb."""
    for child in children:
        if child.upos == "ADP" and child.deprel == "case":
            child.deprel = "mark"
        if child.deprel == "mark" and child.form.lower() in BESIDE:
            infinitive.deprel = "advcl"


def with_passives(gold: Gold) -> Gold:
    """Call « se » a mark of the passive where the subject is a passive one; say nothing where it may be either.

    « se entregaron dos barcos » : GSD has one label for this « se » and that of « se reunieron dos ministros »
    """
    gold = gold.copy()
    below = gold.children()
    for number, word in enumerate(gold.words, 1):
        verb = gold.words[word.head - 1] if word.head else None
        if word.deprel != "expl:pv" or verb is None or "VerbForm=Fin" not in verb.feats:
            continue
        beside = {gold.words[n - 1].deprel: n for n in below[word.head]}
        if "nsubj:pass" in beside:
            word.deprel = "expl:pass"
        elif beside.get("nsubj", 0) > word.head and "obj" not in beside and number < word.head:
            word.deprel = gold.words[beside["nsubj"] - 1].deprel = UNKNOWN_LABEL
    return gold


def with_relatives(gold: Gold) -> Gold:
    """Turn the relative « que », a mark in GSD, to the pronoun that it is elsewhere: subject, or object beside one.

    Verbs that GSD gives a noun's features get those that their ending tells.
    « el barco que trajo trigo » : « que » is `nsubj`; « el trigo que trajo el barco » : it is `obj`
    """
    gold = gold.copy()
    below = gold.children()
    for word in gold.words:
        verb = gold.words[word.head - 1] if word.head else None
        if verb is None or not verb.deprel.startswith("acl:relcl"):
            continue
        if word.form.lower() == "que" and word.deprel == "mark":
            taken = {gold.words[n - 1].deprel for n in below[word.head]}
            beside = [gold.words[n - 1] for n in below[word.head]]
            cases = [other for other in beside if other.upos == "ADP" and other.deprel == "case"]
            passive = "aux:pass" in taken
            word.upos, word.feats = "PRON", "PronType=Rel"
            if cases:
                word.deprel = UNKNOWN_LABEL
            elif not taken & ELSEWHERE:
                word.deprel = "nsubj:pass" if passive else "nsubj"
            else:
                word.deprel = UNKNOWN_LABEL if "obj" in taken else "obj"
    for word in gold.words:
        if word.upos == "PRON" and word.form.lower() == "que" and "PronType=Rel" in word.feats:
            word.feats = "PronType=Rel"
        if word.upos in ("VERB", "AUX") and "VerbForm=Fin" in word.feats and "Mood=" not in word.feats:
            word.feats = next((feats for end, feats in UNTOLD.items() if word.form.endswith(end)), UNKNOWN_LABEL)
    return gold
