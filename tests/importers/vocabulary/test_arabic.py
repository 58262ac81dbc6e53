from __future__ import annotations

import pytest

from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part, Topic
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("🛠 الأدوات والتقنيات", Topic.TECHNOLOGIES),
        ("١) التقنيات التي استخدمتها", Topic.TECHNOLOGIES),
        ("ماذا تعلمت", Topic.SKILLS),
        ("مهاراتي", Topic.SKILLS),
        ("الْمَفَاهِيم الأساسيّة", Topic.SKILLS),
        ("اهم المهارات المكتسبه", Topic.SKILLS),
        ("الصعوبات والحلول", Topic.CHALLENGES),
        ("وصعوبات واجهتني", Topic.CHALLENGES),
        ("للتواصل معي", Topic.CONTACT),
        ("دروس ونصائح", Topic.TAKEAWAYS),
        ("أفضل الممارسات", Topic.TAKEAWAYS),
        ("نبذة عن المشروع", Topic.ABOUT),
        ("المتطلبات", Topic.LEFT_OUT),
        ("معالجة الأخطاء", None),
        ("واجهة المستخدم", None),
    ],
)
def test_arabic_headings_are_read_with_what_is_written_together_with_them(
    heading: str, topic: Topic | None
) -> None:
    read = headings.read(heading)
    assert (read.topic, read.pure) == (topic, topic is not None)


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("المشكلة", Part.ISSUE),
        ("والتحدي", Part.ISSUE),
        ("الحل", Part.SOLUTION),
        ("النتيجة", Part.OUTCOME),
        ("وحل", None),
    ],
)
def test_arabic_labels_open_the_parts_of_a_challenge(label: str, part: Part | None) -> None:
    assert part_of(label) is part


def test_arabic_columns_tell_the_parts_of_challenges() -> None:
    made = imported(
        "## العقبات\n\n| المشكلة | التفاصيل | الحل |\n|---|---|---|\n"
        "| Slow list | Nine seconds for a page | An index |\n"
    )
    assert made.challenges == ["Slow list"]
    assert "Nine seconds" in made.body("Slow list")
    assert "## Solution\n\nAn index" in made.body("Slow list")


@pytest.mark.parametrize(
    ("issue", "fix"),
    [
        ("المشكلة", "الحل"),
        ("tatizo", "suluhisho"),
        ("problème", "solution"),
        ("probleme", "solution"),
        ("problema", "solución"),
        ("desafio", "solução"),
        ("Problem", "Lösung"),
    ],
)
def test_labels_of_any_language_part_what_one_item_tells(issue: str, fix: str) -> None:
    made = imported(
        f"## Challenges\n\n- **Sold twice**; {issue}: two sold seat 4 at once; {fix}: I locked "
        "it.\n"
    )
    assert made.challenges == ["Sold twice"]
    body = made.body("Sold twice")
    assert body == "## Issue\n\nTwo sold seat 4 at once\n\n## Solution\n\nI locked it."
