"""Finding names in prose, and leaving ordinary words alone."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.catalogue import Care, KnownTechnology, builtin
from nexus.catalogue.data import parse
from nexus.catalogue.names import name_key


def slugs(text: str) -> list[str]:
    return [mention.technology.slug for mention in builtin().mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Redis kept the sessions of our django app.", ["redis", "django"]),
        (
            "the longest: Django REST Framework, Spring Boot, React Native",
            ["django-rest-framework", "spring-boot", "react-native"],
        ),
        ("wrapped Django REST\nFramework", ["django-rest-framework"]),
        ("django-rest-framework", ["django-rest-framework"]),
        ("node.js, NodeJS and Node JS", ["nodejs", "nodejs", "nodejs"]),
        ("C++ and C# on .NET, not C++-like", ["cpp", "csharp", "dotnet", "cpp"]),
        ("CI/CD with GitHub Actions", ["ci-cd", "github-actions"]),
        ("CI / CD and Weights & Biases", ["ci-cd", "weights-biases"]),
        ("Django's admin; Redis-backed; **Celery**", ["django", "redis", "celery"]),
        ("Let’s Encrypt", ["lets-encrypt"]),
        ("AWS Identity and Access Management", ["aws-iam"]),
    ],
)
def test_names_are_found_in_prose(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Code in `web/i18n/`, and docker/redis/run.py or /api/webhooks/sent/", []),
        ("Start `wsgi.py` and `redis.sh`", []),
        ("CI/CD, HTML/CSS and Node.js", ["ci-cd", "html", "css", "nodejs"]),
        ("No SQL injection in the SQL", ["sql"]),
        ("`django-admin startproject bay` before the Django admin", ["django-admin"]),
    ],
)
def test_paths_and_words_for_something_else_name_nothing(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


def test_the_owner_s_own_technology_keeps_what_means_something_else() -> None:
    own = builtin().extended([KnownTechnology("sql", "SQL")])
    assert own.mentions("No SQL injection") == ()


def test_a_name_is_found_with_the_signs_of_each_of_its_spellings() -> None:
    own = builtin().extended([KnownTechnology("foo-bar", "Foo Bar", aliases=("Foo/Bar",))])
    assert len(own.mentions("Foo/Bar and Foo Bar, but neither Foo & Bar nor Foo, Bar.")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Excel at finding slow queries", []),
        ("React quickly to incidents.", []),
        ("- React only", ["react"]),
        ("Frontend: React at work, Redux", ["react", "redux"]),
        ("- Flutter at a startup", ["flutter"]),
        ("Express clearly what you mean", []),
        ("I plan. **Excel** at reviews", []),
        ("Excel sheets, React at the front", ["excel", "react"]),
        ("With React lately, and Excel at scale", ["react", "excel"]),
    ],
)
def test_a_verb_that_begins_a_sentence_is_no_name(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("javascript, react, node, express", ["javascript", "react", "nodejs", "expressjs"]),
        ("html/css/javascript", ["html", "css", "javascript"]),
        ("SKILLS: PYTHON, REACT, and GO", ["python", "react", "go"]),
        ("(python | excel)", ["python", "excel"]),
        ("When users react, Python logs it", ["python"]),
        ("Python, rest assured, and go.", ["python"]),
        ("Install Docker and go.", ["docker"]),
        ("How to react\n\nGo, rest, and excel", []),
    ],
)
def test_in_a_list_a_name_counts_in_any_case(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize("sign", [", ", " & ", " / ", "/", "&"])
def test_names_in_a_list_are_not_taken_for_one_name_of_both(sign: str) -> None:
    assert slugs("django-redis, Django Redis") == ["django-redis", "django-redis"]
    assert slugs(f"Django{sign}Redis") == ["django", "redis"]
    assert slugs(f"AWS{sign}Docker Compose{sign}Docker") == ["aws", "docker-compose", "docker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We wrote it in Go.", ["go"]),
        ("Python, Go, and Rust", ["python", "go", "rust"]),
        ("Go & Python", ["go", "python"]),
        ("Go 1.22 is out", ["go"]),
        ("a Go service beside an Express server", ["go", "expressjs"]),
        ("- Go\n- R\n", ["go", "r"]),
        ("| Swift | 2 years |", ["swift"]),
        ("**Rust**: memory safety", ["rust"]),
        ("built with `Express`", ["expressjs"]),
        ("deployed to Render", ["render"]),
        ("hosted on Railway", ["railway"]),
        ("C/C++", ["c", "cpp"]),
    ],
)
def test_an_ambiguous_name_counts_beside_a_sign_of_the_technology(
    text: str, expected: list[str]
) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Go to the page. Go-live was on Monday. Ready, set, go.",
        "Express what you need; express delivery",
        "Make sure to fetch the data and render a chart.",
        "Render the template. Railway station. Spark joy. Swift answers.",
        "Rust never sleeps; a spring morning; two nodes of the tree; less is more",
        "plan C, vitamin C, option R, all of our R&D",
        "react to events and take the rest of the day",
        "Requests are logged. Click the button. Windows open.",
        "testing, caching, logging and deployment of apis",
        "my sql is rusty; a flask of tea; slack time; the notion of it",
        "see https://github.com/redis/redis or www.docker.com",
        "[guide](docs/redis.md), me@django.example, @angular, $redis, redis_client, my_redis",
        "style.css and index.html",
        "the remainder by fmod, identity and access management, un tableau de bord",
        "```bash\nls\n```\n\n~~~python\npass\n~~~",
    ],
)
def test_ordinary_words_are_no_mentions(text: str) -> None:
    assert slugs(text) == []


ORDINARY = """
    a and any apex apollo assembly babel backbone black bottle bun capacitor channels chart chef
    clerk click communication composer crystal dart deployment documentation drizzle echo eclipse
    ember enzyme express fetch fiber flask flower flux gin gleam go grid handlebars helm hive
    husky hypothesis insomnia jasmine jest julia lambda leaflet less linear lit locust loki
    make mocha neon node notion oracle parcel phoenix pillow poetry prefect puppet pyramid rails
    railway react remix render requests rest rollup ruby rust scheme shell sketch slack snowflake
    solid spark spring strawberry supervisor swift testing torch vault windows yarn zig zoom
""".split()


@pytest.mark.parametrize("word", ORDINARY)
def test_an_english_word_in_a_sentence_is_no_mention(word: str) -> None:
    assert slugs(f"They {word} the {word} of it; one {word}, and more.") == []


CAREFUL = (
    "Go Express Render Railway Spark Swift Spring Rust Dart Click Requests Oracle Black".split()
)


@pytest.mark.parametrize("word", CAREFUL)
def test_an_ambiguous_name_at_a_sentence_s_start_is_no_mention(word: str) -> None:
    assert slugs(f"That was all. {word} as it may, it held.") == []


def test_every_name_of_two_letters_or_fewer_is_marked_as_needing_care() -> None:
    raw = files("nexus.catalogue").joinpath("technologies.toml").read_bytes()
    _, listings = parse(raw)
    short = [
        (name, listing.cares.get(name_key(name), Care.LOOSE))
        for listing in listings
        for name in listing.technology.names
        if len(name) <= 2 and name.isalpha()
    ]
    assert short
    assert [name for name, care in short if care is Care.LOOSE] == []


NAMES = sorted(name for technology in builtin() for name in technology.names)


@given(st.lists(st.text() | st.sampled_from(NAMES) | st.sampled_from(" ,-/")).map("".join))
def test_any_text_gives_mentions_in_order_that_do_not_overlap(text: str) -> None:
    past = 0
    for mention in builtin().mentions(text):
        assert past <= mention.start < mention.end <= len(text)
        past = mention.end


@given(st.lists(st.sampled_from(sorted(t.title for t in builtin())), max_size=6))
def test_what_is_mentioned_bears_that_name(titles: list[str]) -> None:
    text = ", ".join(titles)
    for mention in builtin().mentions(text):
        assert builtin().find(text[mention.start : mention.end]) is mention.technology


def test_letters_that_grow_in_lower_case_do_not_move_the_places() -> None:
    text = "İİİ Redis"
    (mention,) = builtin().mentions(text)
    assert text[mention.start : mention.end] == "Redis"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HTML وCSS وبلغة Python", ["html", "css", "python"]),
        ("Python과 Django를 사용, PostgreSQL은 필수", ["python", "django", "postgresql"]),
        ("PythonとDjangoを使い、Node.jsも", ["python", "django", "nodejs"]),
        ("使用C++和C#，.NET开发", ["cpp", "csharp", "dotnet"]),
        ("精通Java、Go", ["java", "go"]),
        ("éPython, Pythoné, Pythonﬁ", []),
    ],
)
def test_letters_of_another_script_beside_a_name_are_no_part_of_it(
    text: str, expected: list[str]
) -> None:
    assert slugs(text) == expected


def test_a_name_may_have_letters_of_several_scripts() -> None:
    own = builtin().extended([KnownTechnology("1s", "1С", aliases=("数API",))])
    assert len(own.mentions("Работа с 1С, 数API, 数 API; версия 1 с меню")) == 3


def test_a_season_and_a_speed_are_no_technologies() -> None:
    assert slugs("We met in Spring of 2018 and measured the Angular Velocity.") == []
    assert slugs("We wrote it in Spring and in Angular.") == ["spring", "angular"]
