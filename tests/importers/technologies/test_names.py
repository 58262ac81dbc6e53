from __future__ import annotations

import pytest

from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.names import names


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("PostgreSQL & MySQL", ["PostgreSQL", "MySQL"]),
        ("Celery + Redis", ["Celery", "Redis"]),
        ("Git/GitHub", ["Git", "GitHub"]),
        ("Django and Django REST Framework (DRF)", ["Django", "Django REST Framework"]),
        ("CI/CD Pipelines", ["CI/CD"]),
        ("CI/CD with GitHub Actions", ["CI/CD", "GitHub Actions"]),
        ("Wireshark and TCP/IP", ["Wireshark", "TCP/IP"]),
        ("Swagger/OpenAPI", ["Swagger"]),
        ("async/await", ["async/await"]),
        ("Python 3.12", ["Python"]),
        ("TailwindCSS", ["Tailwind CSS"]),
        ("Next.js (React)", ["Next.js"]),
        ("HTML5", ["HTML5"]),
        ("VS Code", ["VS Code"]),
        ("System Design and Analysis", ["System Design and Analysis"]),
        ("Zanzibar", ["Zanzibar"]),
        ("Pyhton", ["Python"]),
        ("Neovim", ["Neovim"]),
        ("Cloud hosting (AWS, Heroku)", ["AWS", "Heroku"]),
        ("Python (Django)", ["Python", "Django"]),
        ("Python (decorators)", ["Python"]),
        ("Java, plus Kotlin", ["Java", "Kotlin"]),
        ("🚀", []),
    ],
)
def test_combined_names_are_split_and_whole_ones_stay(written: str, titles: list[str]) -> None:
    found = [name.title for name in names(written)]
    assert [title.casefold() for title in found] == [title.casefold() for title in titles]


def test_a_list_of_names_is_told_from_a_sentence() -> None:
    assert [name.title for name in listed("Django, DRF and Redis").names] == [
        "Django",
        "Django REST Framework",
        "Redis",
    ]
    assert not listed("The framework that I used for everything I built this year").likely
    assert listed("Docker, error handling, routing, naming").likely is False


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Celery with RabbitMQ", ["Celery", "RabbitMQ"]),
        ("celery w/ rabbitmq", ["Celery", "RabbitMQ"]),
        ("Java, plus `Rust` for the logs", ["Java", "Rust"]),
        ("Redis, Nginx and a bit of Rust", ["Redis", "Nginx", "Rust"]),
        ("I worked with Python, Django and Docker", ["Python", "Django", "Docker"]),
        ("Over ten months the tools were Go, Rust", ["Go", "Rust"]),
        ("Redis, Nginx, and a bit of Rust.", ["Redis", "Nginx", "Rust"]),
        ("Git for version control", ["Git"]),
        ("Python, Django etc.", ["Python", "Django"]),
        ("Redis, Nginx and many more...", ["Redis", "Nginx"]),
    ],
)
def test_a_list_ends_with_its_last_name_and_not_with_what_it_is_for(
    text: str, titles: list[str]
) -> None:
    assert [each.title for each in listed(text).names] == titles
