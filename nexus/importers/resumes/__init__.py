"""JSON Resume: read, written and held against its schema."""
