"""Answers that were made: how they are printed into, packed, kept, and known again."""
