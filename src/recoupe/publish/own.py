"""Pages of one file: each template in `templates/own` is a page of the dossier, with its name in the menu.

Its first line names it in each language of the interface: `{# en: Languages | fr: Langues #}`. It is drawn with the
whole site as `page` (`recoupe.view.build.Site`) and its name as `name`; what other templates may call, it may call.
"""

import re
from pathlib import Path

from recoupe.errors import DataFileError

OWN = Path(__file__).with_name("templates") / "own"
HEAD = re.compile(r"\{#(.*?)#\}")


def own_pages(language: str) -> dict[str, str]:
    """Return the pages of one file, by file name without ending, each with its name in a language, in order.

    Raises `DataFileError` where a template's first line does not name it in the language.
    """
    return {path.stem: _name(path, language) for path in sorted(OWN.glob("*.html"))}


def _name(path: Path, language: str) -> str:
    head = HEAD.match(path.read_text("utf-8"))
    cells = (cell.partition(":") for cell in head[1].split("|")) if head else ()
    names = {code.strip(): name.strip() for code, _, name in cells}
    if not names.get(language):
        raise DataFileError(f"{path.name}: no name in {language!r}; begin it with {{# en: Name | fr: Nom #}}")
    return names[language]
