"""Ids are content hashes: the same thing has the same id on every machine, in every order of input."""

from hashlib import blake2b


def content_id(prefix: str, *parts: object) -> str:
    """Return `prefix-` and 16 hexadecimal digits of a BLAKE2b hash of the parts, in their order.

    Parts are joined with a separator that no text holds, so ("ab", "c") and ("a", "bc") differ.
    """
    payload = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{blake2b(payload.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
