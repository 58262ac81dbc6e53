"""Indexes as files: found whole or not at all, replaced, pruned, and watched while open."""
