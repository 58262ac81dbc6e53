"""Imports what an owner already has: a learning record (README) or a JSON Resume.

"The import" in ``docs/architecture.md`` is the map: which step follows which, and what each hands
on. `reading` tells the two formats apart, `record` and `resumes.reading` hold the order of each,
`fitting` and `folder` end both.

Where two modules share a name, the singular holds one thing (`structure.mark`, `items.draft`,
`technologies.row`) and the plural finds or makes several.
"""
