"""Imports what an owner already has: a learning record (README) or a JSON Resume.

`reading` tells the two apart. A record goes from `source` (bytes to blocks) over `structure`
(blocks to sections) and `areas` (sections with a topic, by their words, what they hold or their
`neighbours`) to what collects entries, `technologies` and the `profile`; `metadata` keeps what
tells of the document out of them.
`record` holds the order, `sweeping` and `report` see to it that nothing is lost silently,
`fitting` and `folder` end it.
"""
