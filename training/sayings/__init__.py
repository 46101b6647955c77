"""Who says what, learned: texts with their sayings, and what the encoder's head for sayings loses on them."""
