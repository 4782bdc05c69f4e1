"""SHACL shapes, a file a concern, and the validator that runs them."""
