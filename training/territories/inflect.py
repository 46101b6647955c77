"""French inflection of demonyms and the gender of French country names."""

FEMININE = (
    ("éen", "éenne"), ("ien", "ienne"), ("yen", "yenne"), ("ais", "aise"), ("ois", "oise"), ("ain", "aine"),
    ("in", "ine"), ("and", "ande"), ("ol", "ole"), ("on", "onne"), ("an", "ane"), ("at", "ate"), ("kh", "khe"),
)  # fmt: skip
MASCULINE_IN_E = (
    "Mexique",
    "Mozambique",
    "Cambodge",
    "Zimbabwe",
    "Belize",
    "Suriname",
    "Royaume",
    "Territoire",
    "Congo",
)
PLURAL = ("Émirats", "Etats", "États", "Pays-Bas", "territoires")
PLURAL_FEMININE = ("Philippines", "Maldives", "Seychelles", "Comores", "Îles", "Bahamas", "Fidji", "Bermudes")


def french_adjective(cell: str) -> list[str]:
    """Return masculine and feminine, singular and plural.

    `finlandais` -> finlandais, finlandaise, finlandaises; `turc/turque` names both genders itself.
    """
    if "/" in cell:
        singular = cell.split("/")
    else:
        ending = next((pair for pair in FEMININE if cell.endswith(pair[0])), ("", ""))
        singular = [cell, cell if not ending[0] else cell[: -len(ending[0])] + ending[1]]
    found = [form for base in singular for form in (base, base if base[-1] in "sx" else base + "s")]
    return list(dict.fromkeys(found))


def french_gender(name: str) -> str:
    """Return `m`, `f`, `mp` or `fp` for a country's French name.

    la Bolivie -> f; le Mexique -> m; les États-Unis -> mp
    """
    first, last = name.split(" ")[0], name.split(" ")[-1]
    if first.startswith(PLURAL):
        return "mp"
    if first.startswith(PLURAL_FEMININE):
        return "fp"
    if name.startswith(MASCULINE_IN_E):
        return "m"
    if first in {
        "République",
        "Fédération",
        "Principauté",
        "Union",
        "Grande-Bretagne",
        "Corée",
        "Afrique",
        "Arabie",
        "Côte",
    }:
        return "f"
    return "f" if (first if " de" in name else last).endswith(("e", "é")) else "m"
