"""Stores a content folder as one immutable index, in a file or in a schema of PostgreSQL.

``opening`` finds the index of a folder or has ``making`` write it. ``folder`` reads the content,
``rows`` and ``words`` prepare what the tables hold of it, ``writing`` writes them, and ``files``
and ``postgres`` keep what was written.
"""
