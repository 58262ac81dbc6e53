"""Answers a filter: a session and a ``Filter`` come in, frozen results go out.

``selection`` answers it with sets of entries, ``search`` its words. ``results``, ``facets`` and
``evidence_map`` say what is shown of them, ``highlighting`` which words stand out there.
"""
