"""The ontology: its files, the names of its terms and the lookup tables made from its vocabularies."""
