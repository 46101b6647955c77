"""Makes the parsers that ship from Universal Dependencies treebanks. Never imported by the product."""
