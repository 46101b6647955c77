"""The encoder: what each word of an article means where it stands, as a vector, in one space for all languages."""

from recoupe.encoder.network import FOLDER, Encoder, encoder
from recoupe.encoder.pieces import Pieces
from recoupe.encoder.windows import Window, windows

__all__ = ["FOLDER", "Encoder", "Pieces", "Window", "encoder", "windows"]
