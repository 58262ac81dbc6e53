"""Reads and checks a folder of markdown: files become frozen documents.

``loader`` reads a folder, ``reader`` one file of it: ``frontmatter`` its keys, ``body`` its text.
``clashes`` and ``reference_checks`` find problems that need more than one file to see, and
``rendering`` turns a body into HTML.
"""
