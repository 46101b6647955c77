"""French and Spanish inflection of demonyms and the gender of country names."""

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


FEMININE_ES = frozenset(
    ["Corea", "Arabia", "Costa", "Nueva", "Gran", "República", "Federación", "Guinea", "Unión", "URSS", "RPDC"]
)


def spanish_adjective(masculine: str) -> list[str]:
    """Return masculine and feminine, singular and plural, each form once.

    `francés` -> francés, francesa, franceses, francesas; `iraní` -> iraní, iraníes, iranís; `belga` -> belga, belgas
    """
    bare = masculine[:-2] + masculine[-2:].translate(str.maketrans("áéó", "aeo"))
    if masculine.endswith("o"):
        stem = masculine[:-1]
        return [stem + end for end in ("o", "a", "os", "as")]
    if masculine.endswith(("í", "ú")):
        return [masculine, masculine + "es", masculine + "s"]
    if masculine.endswith(("s", "n", "l")) and masculine != "mongol":
        return [masculine, *(bare + end for end in ("a", "es", "as"))]
    if masculine == "mongol":
        return ["mongol", "mongola", "mongoles", "mongolas"]
    return [masculine, masculine + ("s" if masculine[-1] in "aeiou" else "es")]


def spanish_gender(name: str) -> str:
    """Return `m`, `f`, `mp` or `fp` for a country's Spanish name.

    Bolivia -> f; Perú -> m; Estados Unidos -> mp
    """
    first = name.split(" ")[0]
    if first in ("Estados", "Países", "Emiratos", "Territorios", "EE.UU.", "EE.", "EEUU", "EE"):
        return "mp"
    if first in ("Islas", "Filipinas", "Maldivas", "Seychelles", "Comoras", "Bahamas", "Bermudas"):
        return "fp"
    if first in FEMININE_ES:
        return "f"
    return "f" if name.endswith("a") else "m"
