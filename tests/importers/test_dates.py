from __future__ import annotations

import pytest

from nexus.importers.dates import dated


@pytest.mark.parametrize(
    ("title", "left", "date"),
    [
        ("2031-05-02 — Fog", "Fog", "2031-05-02"),
        ("2031-05-02 Fog", "Fog", "2031-05-02"),
        ("[2031-05-02] Fog", "Fog", "2031-05-02"),
        ("**2 May 2031** – Fog", "Fog", "2031-05-02"),
        ("May 2, 2031: Fog", "Fog", "2031-05-02"),
        ("02.05.2031 - Fog", "Fog", "2031-05-02"),
        ("May 2031 | Fog", "Fog", "2031-05"),
        ("Fog (May 2031)", "Fog", "2031-05"),
        ("Fog, 2 May 2031", "Fog", "2031-05-02"),
        ("Week 3: May 2, 2031", "Week 3", "2031-05-02"),
        ("Day 12 - 2 May 2031", "Day 12", "2031-05-02"),
        ("Sail (red), 5/2031", "Sail (red)", "2031-05"),
        ("2 May 2031", "", "2031-05-02"),
    ],
)
def test_a_date_at_the_start_or_the_end_is_no_part_of_a_title(
    title: str, left: str, date: str
) -> None:
    told, found = dated(title)
    assert (told, str(found)) == (left, date)


@pytest.mark.parametrize(
    "title",
    [
        "Fog",
        "Fog (2031)",
        "2031: a year at sea",
        "May 2031 was foggy",
        "Fog in May 2031",
        "02/05/2031: Fog",
        "192.168.1.1 - a harbour",
        "Sail 10.10.2031 torn",
        "31.02.2031 – Fog",
        "Unity (2022.3)",
        "Pilot (Jan 2031 – May 2031)",
        "Pilot (Jan – Mar 2031)",
        "Pilot (5 – 7 May 2031)",
        "Pilot, Jan 2031 - Mar 2031",
        "Pilot | 2031-01 – 2031-06",
        "Jan 2031 – Mar 2031: Pilot",
        "Jan 2031 - Present: Pilot",
        "",
    ],
)
def test_other_titles_stay_as_they_are(title: str) -> None:
    assert dated(title) == (title, None)
