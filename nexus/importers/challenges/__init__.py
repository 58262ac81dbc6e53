"""Reads sections about challenges: from any markup to an issue, a solution, an outcome."""
