"""Fold a text for matching without moving one offset."""

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′‛＇`´", "'"),
        **dict.fromkeys("‐‑‒−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\t\r\v\f", " "),
        **dict.fromkeys(
            "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff", " "
        ),
    }
)


def fold(text: str) -> str:
    """Return the text in lower case, with one kind of apostrophe, hyphen and space, as long as before.

    « Aujourd’hui » -> « aujourd'hui »; a letter whose lower case is longer than itself stays as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_FOLDED)
