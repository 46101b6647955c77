"""Stage `read`: files, folders, globs and streams in, documents and issues out, one at a time."""

from recoupe.stages.read.decode import MAX_DOCUMENT_BYTES
from recoupe.stages.read.inputs import SUFFIXES
from recoupe.stages.read.reader import read_inputs

__all__ = ["MAX_DOCUMENT_BYTES", "SUFFIXES", "read_inputs"]
