"""Invented prose for the tests of lineage, and copies of it that are edited."""

import random

from recoupe.bench.lineage import edited
from recoupe.model import Document, Pile, Published, Reading
from recoupe.model.ids import content_id

STORY = (
    "Le port d’Anse Verte a rouvert lundi après trois semaines de grève des dockers. Les grues tournent de nouveau, mais "
    "une trentaine de cargos attendent encore au large, selon la capitainerie. Les négociateurs ordriens avaient promis "
    "aux syndicats une prime unique de deux cents couronnes et le gel des licenciements jusqu’au printemps. Le patronat "
    "juge l’accord ruineux et menace de déplacer une partie du trafic vers les quais de Port-Valmère, plus au nord. Dans "
    "les entrepôts, des tonnes de fruits ont pourri et seront détruites par les services vétérinaires avant dimanche. "
    "L’assureur public estime les pertes à quatre millions, chiffre que contestent les importateurs, pour qui la facture "
    "dépasse déjà neuf millions. Une commission parlementaire doit entendre la directrice du port jeudi matin."
)
OTHER = (
    "La récolte de blé s’annonce médiocre dans les plaines du sud, où il n’a presque pas plu depuis février. Les "
    "coopératives demandent au gouvernement valmérien d’ouvrir les réserves et de suspendre les droits de douane. Au "
    "marché de Bourg-Levant, le sac a pris un tiers en un mois et les boulangers parlent d’une hausse du pain. Le ministre "
    "de l’Agriculture refuse pour l’instant toute mesure, disant attendre les relevés satellites de la semaine prochaine. "
    "Plusieurs minotiers ont déjà acheté du grain à l’étranger, payé comptant, par crainte d’une pénurie cet hiver."
)


def reading(text: str, name: str, day: str | None = None, language: str = "fr", **fields: object) -> Reading:
    """Return a reading of a text under a name, dated or not."""
    published = Published(value=day, earliest=day, latest=day)
    document = Document(
        id=content_id("doc", name),
        path=name,
        text=text,
        language=language,
        published=published,
        **fields,  # type: ignore[arg-type]
    )
    return Reading(document=document)


def pile(*readings: Reading) -> Pile:
    """Return a pile of readings."""
    return Pile(readings=tuple(sorted(readings, key=lambda one: one.document.id)))


def copy_of(text: str, share: float, seed: int = 3) -> str:
    """Return a text with a share of its words edited."""
    rng = random.Random(seed)
    words = OTHER.split()
    return " ".join(edited(rng, text.split(), share, lambda count: rng.choices(words, k=count)))
