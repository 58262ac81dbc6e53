"""Indexes as schemas of a PostgreSQL database: written, connected to, and made again when lost."""
