"""Finished responses: how they are put together, compressed, cached, and recognised again."""
