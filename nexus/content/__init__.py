"""Reads and checks a folder of markdown: files become frozen documents.

``loader`` reads a folder, ``reader`` one file of it: ``frontmatter`` its keys, ``body`` its text.
``clashes`` and ``reference_checks`` find what no single file can tell, and ``rendering`` makes HTML
of a body.
"""
