"""The way in and out: what is let in, how often, under which name, and what is logged of it."""
