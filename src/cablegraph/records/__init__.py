"""Records: the frozen types that rooms hand each other, and their JSON. No behaviour."""
