"""What predicates state, what passes between parties, and PLOVER's event types: vocabularies as data, with loaders."""

from recoupe.ontology.goods import Category, categories, falls_under
from recoupe.ontology.lemmas import particles_of, sense_of
from recoupe.ontology.plover import EventType, event_types, quadrant_of
from recoupe.ontology.roles import Arguments, GenericRole
from recoupe.ontology.senses import Sense, senses

__all__ = [
    "Arguments",
    "Category",
    "EventType",
    "GenericRole",
    "Sense",
    "categories",
    "event_types",
    "falls_under",
    "particles_of",
    "quadrant_of",
    "sense_of",
    "senses",
]
