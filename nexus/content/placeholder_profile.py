"""What the profile of a new portfolio says until its owner has written their own."""

from __future__ import annotations

NAME = "Your Name"
HEADLINE = "Say in one line what you build."
SUMMARY = "Say in two or three sentences what you did, and what you are looking for."
