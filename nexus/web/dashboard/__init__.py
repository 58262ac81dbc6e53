"""The dashboard: its view, its page object, and the parts it is rendered from."""
