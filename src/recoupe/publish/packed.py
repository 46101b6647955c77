"""Values that a page reads from disk: JSON, deflated, in a file that is a script, since none may be fetched."""

import json
from base64 import b64encode
from zlib import compress

MOST = 9


def packed(name: str, value: object) -> str:
    """Return a script that hands a value over under its name; `recoupe.open(name)` in `dossier.js` unpacks it.

    Base64 holds no character that ends a script element, whatever an article says.
    """
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    words = b64encode(compress(body, MOST)).decode()
    return f'(window.recoupePacked = window.recoupePacked || {{}})["{name}"] = "{words}";\n'
