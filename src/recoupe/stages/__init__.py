"""The stages: pure functions from records to records. They never import one another; `recoupe.pipeline` orders them."""
