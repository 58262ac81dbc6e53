"""Imports what an owner already has: a learning record (README) or a JSON Resume.

"The import" in ``docs/architecture.md`` is the map: the order of the steps, and what each passes
on. ``reading`` tells the two formats apart, ``record`` and ``resumes.reading`` run the steps of
each, and ``fitting`` and ``folder`` end both.

Where two modules share a name, the singular holds one thing (``structure.mark``, ``items.draft``,
``technologies.row``) and the plural finds or makes several.
"""
