"""Finished answers: how they are put together, compressed, cached, and recognised again."""
