"""Makes what is generated from the ontology: term names as Python and compact lookup tables."""
