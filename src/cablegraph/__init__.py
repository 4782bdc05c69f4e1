"""cablegraph: a knowledge graph of who is who in diplomatic cables."""
