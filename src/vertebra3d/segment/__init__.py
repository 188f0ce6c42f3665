"""The motion segment: two vertebrae, what lies between them, and the room that nerves have there."""
