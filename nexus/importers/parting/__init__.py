"""Sections -> areas: what each part of a document is about."""
