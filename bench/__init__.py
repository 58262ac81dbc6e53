"""Measuring Nexus: seeded portfolios of any size, and what they cost."""
