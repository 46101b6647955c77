"""What predicates state, what passes between parties, and PLOVER's event types: vocabularies as data, with loaders."""

from recoupe.ontology.goods import Category, categories, falls_under
from recoupe.ontology.plover import EventType, event_types, quadrant_of
from recoupe.ontology.predicates import Sense, senses

__all__ = ["Category", "EventType", "Sense", "categories", "event_types", "falls_under", "quadrant_of", "senses"]
