"""JSON Resume: read, written and checked against its schema."""
