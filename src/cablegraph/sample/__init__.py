"""Sample telegrams, written for this project; the people and events in them do not exist."""
