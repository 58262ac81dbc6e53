"""Title, opening and contact -> the owner's profile."""
