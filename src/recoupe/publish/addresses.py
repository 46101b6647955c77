"""Ids as file names and anchors."""

import re

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def file_name(key: str) -> str:
    """Return an id as a file name and an anchor: ids are safe already, words from outside may not be."""
    return UNSAFE.sub("_", key)
