from __future__ import annotations

from nexus.importers.reading import read
from tests.importers.importing import Made

_RECORD = """🌊 Introduction
A summer on the ferry, told for those who come after me.

🧭 What I Worked On
Two things, week by week:

⛵ 1. Harbour Planning Tool (Pilot)
It showed which berth was free.

🛟 2. Social Media App (Buoy)
Crews could greet each other there.

📚 What I Learned
🔧 Technical Skills
Reading a tide table
Tying a bowline in the dark
💡 Soft Skills
Asking early
Sharing a cabin
⚡ Struggles That Made Us Laugh
No summer is without wind. Some of mine were:

Keeping the log dry
Steering with a cracked rudder
Sleeping between two watches

🌱 Personal Reflection
This internship was one summer — all of it at sea. It taught me to look up.

I would go again.
"""


def _made() -> Made:
    made = read(_RECORD.encode(), "record.md")
    return Made(made.portfolio, made.report)


def test_a_line_with_a_picture_is_a_heading_though_no_line_is_empty_below_it() -> None:
    made = _made()
    assert made.challenges == [
        "Keeping the log dry",
        "Steering with a cracked rudder",
        "Sleeping between two watches",
    ]
    assert "Asking early" in made.skills


def test_what_was_made_is_no_list_of_tools_and_no_contact() -> None:
    made = _made()
    assert made.technologies == []
    assert "Crews could greet each other there." in made.about


def test_an_introduction_is_nobodys_name() -> None:
    assert _made().portfolio.profile.name == "Portfolio"


def test_a_picture_that_comes_again_and_again_is_a_bullet() -> None:
    record = (
        "Day 9 of the voyage\nTold for the crew.\n✅ Ropes of hemp\n → tied at night\n"
        "✅ Sails\n → sewn twice\n✅ Redis on board\n → asked daily\n\n"
        "Key Takeaways:\n🔹 Calm beats storm\n 🔹 Daily practice and theory\n🔹 Reef early\n"
    )
    made = read(record.encode(), "record.md")
    titles = [entry.title for entry in made.portfolio.entries]
    assert titles == ["Calm beats storm", "Daily practice and theory", "Reef early"]
