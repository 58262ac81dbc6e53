"""Imports what an owner already has: a learning record (README) or a JSON Resume.

`reading` tells the two apart. A record goes from `source` (bytes to blocks) over `structure`
(blocks to sections) and `areas` (sections with a topic: `topics` by their headings, `shown` by
their bodies, `logs` by their labels, `neighbours` by their place) to what collects entries,
`technologies` and the `profile`.
`metadata` and `placeholders` take out beforehand what is none of them, so that no collector looks
for it. `record` holds the order, `sweeping` and `report` see to it that nothing is lost silently,
`featuring` chooses what the dashboard starts with, `fitting` and `folder` end it.

All of them read texts by `leads` (a text that opens with its name), `lines`, `link_lines` and
`wording`, and words by `structure.headings` and `structure.label_parts`, which know `vocabulary`.
"""
