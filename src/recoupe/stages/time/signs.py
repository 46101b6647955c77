"""Signs of an act's own words: what it means, the adverbs and the article beside it, how near a day lies to the print."""

from datetime import date

from recoupe.model import Token, When
from recoupe.ontology.lemmas import sense_of
from recoupe.stages.time.page import Page
from recoupe.syntax.tree import Tree

_STEPS = ((0, "same day"), (1, "eve"), (3, "days"), (8, "week"), (35, "month"))


def fresh(page: Page, when: When) -> str:
    """Return how far before the day of publication a time ends: `eve`, `days`, `week`, `month`, `older` or `ahead`."""
    printed = page.reading.document.published.latest
    if printed is None or when.latest is None:
        return "unknown"
    away = (date.fromisoformat(printed) - date.fromisoformat(when.latest)).days
    return "ahead" if away < 0 else next((name for days, name in _STEPS if away <= days), "older")


def act_signs(page: Page, tree: Tree, token: Token) -> list[str]:
    """Return the signs of a predicate's meaning and of the small words beside it.

    "had earlier refused" -> `means reject`, `adverb earlier`
    """
    sense = sense_of(token.lemma, token.upos, language=page.reading.document.language)
    kind = sense.plover.type if sense and sense.plover else "OTHER"
    found = [f"means {sense.name if sense else 'nothing known'}", f"mapped {kind}"]
    found += [f"adverb {one.lemma.lower()}" for one in tree.children(token, "advmod")]
    if token.upos == "NOUN":
        articles = [one for one in tree.children(token, "det", "nmod:poss") if one.i < token.i]
        kind = next((one.feats.get("Definite") or one.feats.get("PronType") or "det" for one in articles), "bare")
        found.append(f"article {kind.lower()}")
        found.append(f"noun {'with' if tree.children(token, 'nmod') else 'without'} complement")
    subject = next(iter(tree.children(token, "nsubj")), None)
    found.append(f"subject {subject.upos.lower() if subject else 'none'}")
    return found
