from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("- **Streams**: Redis, Azure Event Hubs", ["Azure Event Hubs", "Redis"]),
        ("- **AI tools**: ChatGPT, Marble Studio AI", ["ChatGPT", "Marble Studio AI"]),
        ("- **Checks**: pandas, Grand Suppositions", ["Grand Suppositions", "pandas"]),
        ("- **Cloud**: AWS, Quxel Cloud", ["AWS", "Quxel Cloud"]),
        ("- **Server**: Node.js, Express.js, quxlog", ["Express.js", "Node.js", "quxlog"]),
        ("- **Storage:** Azure Data Lake Storage Gen2, Redis", ["Azure Data Lake Storage Gen2"]),
        (
            "- **Query language**: SQL\n- **SQL**: PostgreSQL, long queries",
            ["PostgreSQL", "SQL"],
        ),
    ],
)
def test_an_unknown_name_in_a_list_of_known_ones_is_kept(line: str, names: list[str]) -> None:
    made = imported(f"## Tech Stack\n\n- **Language**: Python\n{line}")
    assert set(names) <= set(made.technologies)


@pytest.mark.parametrize(
    ("told", "none"),
    [
        ("React, state management, routing, hooks", ["State management", "Routing", "Hooks"]),
        ("Django, Error Handling, Token Rotation Design", ["Error Handling"]),
        ("PostgreSQL, long queries", ["Long queries"]),
    ],
)
def test_what_is_done_with_a_technology_is_none(told: str, none: list[str]) -> None:
    made = imported(f"## Tech Stack\n\n- **Language**: Python\n- **Main**: {told}")
    assert not set(none) & set(made.technologies)


def test_a_description_of_a_known_technology_is_no_list_of_others() -> None:
    made = imported(
        "## Technologies Used\n\n"
        "- **HTML5** — landmarks, forms\n"
        "- **CSS3** — one style sheet, Flexbox + CSS Grid, print rules\n"
        "- **Vanilla JavaScript** — async/await, DOM manipulation, form checks\n"
    )
    assert made.technologies == ["HTML5", "CSS3", "JavaScript"]


def test_a_known_technology_with_a_list_of_others_gives_them_all() -> None:
    made = imported(
        "## Technologies\n\n- **Python**: Django, Flask\n- **JavaScript**: React, Redux\n"
    )
    assert made.technologies == ["Python", "Django", "Flask", "JavaScript", "React", "Redux"]


@pytest.mark.parametrize("layer", ["Backend", "Frontend", "Hosting", "Database", "DevOps"])
def test_a_layer_is_no_technology_though_nothing_below_it_is_known(layer: str) -> None:
    made = imported(
        f"## Tech Stack\n\n**{layer}:**\n- Quxserve\n- Plomframe\n\n**Language:**\n- Python\n"
    )
    assert made.technologies == ["Quxserve", "Plomframe", "Python"]


def test_labelled_lines_beside_tools_tell_technologies_too() -> None:
    made = imported(
        "## Skills I Gained During the Course\n\nA good start in all of it:\n\n"
        "Frontend: React.js, HTML, CSS, responsive layouts.\n\n"
        "Backend: Node.js, Express.js, authentication.\n\n"
        "Database: MongoDB, Mongoose, working with Atlas.\n\n"
        "Other Tools: Postman, Nodemon, npm.\n"
    )
    assert {"React", "HTML", "Express.js", "MongoDB", "Postman", "npm"} <= set(made.technologies)
    assert made.skills == []


def test_learnings_by_layer_beside_technologies_tell_technologies_too() -> None:
    made = imported(
        "## Key Learnings\n\n### Front-End Development\n- HTML 5\n- Bulma 1\n- DOM tricks\n"
        "- jQuery\n\n### Backend Development\n- Node.js\n- Express\n- PostgreSQL\n- Login flows\n\n"
        "### Additional Technologies\n- Svelte\n- Supabase\n"
    )
    assert {"HTML", "jQuery", "PostgreSQL", "Supabase"} <= set(made.technologies)
    assert "DOM tricks" in made.body("Front-End Development")


def test_a_list_ends_at_the_end_of_its_line_where_no_section_tells_technologies() -> None:
    made = imported(
        "**Tools:** Wireshark, QuxNet, Nmap  \n**Date:** July 2031\n\n"
        "## Lessons Learned\n\n- Ask first.\n"
    )
    assert "Wireshark" in made.technologies
    assert "Nmap" in made.technologies


def test_services_used_are_technologies() -> None:
    made = imported("## Azure Services Used\n\n- Cosmos DB\n- Quxbus\n- Plomstore\n")
    assert len(made.technologies) == 3


def test_names_with_pictures_before_them_are_items_where_there_are_few_headings() -> None:
    made = imported(
        "## Technologies\n\n🐍 **Python** – the language\n\n🐳 **Docker** – containers\n"
    )
    assert made.technologies == ["Python", "Docker"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("## Tecnologias utilizadas\n\n- HTML\n- Git e GitHub", ["HTML", "Git", "GitHub"]),
        ("## Werkzeuge\n\n- Docker und Go", ["Docker", "Go"]),
        (
            (
                "## Tools\n\n| Purpose | Tool |\n|--|--|\n| Notebook | Jupyter in VS Code |\n"
                "| Data | MariaDB 10.4 with phpMyAdmin |"
            ),
            ["Jupyter", "VS Code", "MariaDB", "phpMyAdmin"],
        ),
        ("## Tools\n\n**Python**, **Django**, **Docker**", ["Python", "Django", "Docker"]),
        ("## Tools\n\n- We shipped with Docker\n- Go", ["Docker", "Go"]),
        ("## Testing Tools\n\n- Jest\n- Cypress", ["Jest", "Cypress"]),
        (
            "## Collaboration Tools\n\n- **Talk:** WhatsApp (we sat together)\n- **Code:** GitHub",
            ["WhatsApp", "GitHub"],
        ),
    ],
)
def test_names_are_read_wherever_tools_are_listed(body: str, names: list[str]) -> None:
    assert imported(body).technologies == names


def test_a_heading_may_say_what_its_technology_is_for() -> None:
    made = imported(
        "## Tech\n\n### Docker – containers for all services on board\n\n### Go\n\nFast.\n"
    )
    assert [(tool.title, tool.summary) for tool in made.portfolio.technologies] == [
        ("Docker", "Containers for all services on board"),
        ("Go", "Fast."),
    ]


@pytest.mark.parametrize("told", ["the language", "Programming language", "Tool of all of it"])
def test_the_first_row_of_a_table_without_header_is_a_tool_whatever_it_says_of_it(
    told: str,
) -> None:
    made = imported(
        f"Technologies\n\nPython\t{told}\nDjango\tWeb framework\nRedis\tThe cache\n\n"
        "Concepts\n\n- Tides\n"
    )
    assert made.technologies == ["Python", "Django", "Redis"]


def test_where_somebody_is_found_names_no_technology() -> None:
    made = imported(
        "## Personal Information\n\n- **Name:** Ada Obi\n- **GitHub Username:** adaobi\n\n"
        "## Skills Gained\n\n- Rust: ownership, borrowing\n- Terraform modules\n\n"
        "## Contact\n\n- LinkedIn: [your profile]\n- GitHub: [your GitHub profile]\n"
    )
    assert made.technologies == ["Rust", "Terraform"]


def test_the_name_of_a_link_to_a_repository_is_no_technology() -> None:
    row = "| Tide Map | Tides drawn with Python | [GitHub](https://github.com/ada/tide-map) |"
    made = imported(f"## Projects\n\n| Project | What | Link |\n|---|---|---|\n{row}\n")
    assert made.technologies == ["Python"]


def test_a_tool_that_links_to_its_own_repository_is_a_technology() -> None:
    told = "Runs on [Redis](https://github.com/redis/redis), see [GitHub](https://github.com/a/b)."
    assert imported(f"{told}\n\n## Skills\n\n- Tides\n- Knots\n").technologies == ["Redis"]


def test_a_label_for_what_is_done_over_a_list_is_no_technology() -> None:
    made = imported(
        "## Tech Stack\n\n- Go\n- Rust\n- **Monitoring and Logging:**\n"
        "  - Watching the tide from the tower\n  - Keeping a log of all ships\n"
    )
    assert made.technologies == ["Go", "Rust"]
    assert "Watching the tide" in made.about


def test_where_somebody_is_found_is_no_technology() -> None:
    made = imported(
        "You can find me on GitHub at https://github.com/ada-obi.\n\n"
        "## Challenges\n\n- **Slow pages**: cached them in Redis\n"
    )
    assert made.technologies == ["Redis"]


def test_a_tool_over_bare_names_of_others_lists_them_all() -> None:
    made = imported(
        "## Technologies\n\n### Docker\n- Docker Compose\n- Docker Hub\n\n"
        "### Redis\n- Sets\n- Streams\n"
    )
    assert made.technologies == ["Docker", "Docker Compose", "Docker Hub", "Redis"]


def test_a_practice_brings_the_tools_that_it_lists() -> None:
    made = imported("## Tech Stack\n\n- Python\n- Message queues (RabbitMQ, Celery)\n- Redis\n")
    assert {"RabbitMQ", "Celery"} <= set(made.technologies)


def test_a_technology_named_in_passing_is_called_as_it_is_written() -> None:
    made = imported("## Skills\n\n- Pages: landmarks in HTML5\n- Sheets: grids in CSS3\n")
    assert made.technologies == ["HTML5", "CSS3"]


def test_what_is_still_to_be_learned_names_no_technology_in_passing() -> None:
    made = imported(
        "## Skills\n\n- Queries in PostgreSQL\n- Tact\n\n"
        "## Goals Moving Forward\n\n- Master Redis\n"
    )
    assert made.technologies == ["PostgreSQL"]


def test_a_pipeline_among_categories_lists_what_it_is_made_with() -> None:
    made = imported(
        "## Tech Stack\n\n- Backend: Django, Flask\n- Database: PostgreSQL\n"
        "- CI/CD: GitHub Actions and automated pipelines\n"
    )
    assert made.technologies == ["Django", "Flask", "PostgreSQL", "GitHub Actions"]


@pytest.mark.parametrize("written", ["VS Code", "TanStack Query", "React Query"])
def test_a_name_that_the_owner_chose_stays(written: str) -> None:
    made = imported(f"## Tech Stack\n\n- Git\n- {written}\n")
    assert written in made.technologies


def test_a_name_without_its_spaces_gets_them() -> None:
    assert "VS Code" in imported("## Tech Stack\n\n- Git\n- VSCode\n").technologies


def test_tools_with_what_they_were_used_for_are_no_group() -> None:
    made = imported(
        "## Technologies\n\n1. Redis & Celery\n   - Caching\n2. GitHub Actions & Jenkins\n"
        "   - CI/CD pipelines\n"
    )
    assert made.technologies == ["Redis", "Celery", "GitHub Actions", "Jenkins"]


def test_a_table_of_practices_among_technologies_holds_skills() -> None:
    made = imported(
        "## Technologies\n\n### Languages\n- Python\n- SQL\n\n### Backend Essentials\n\n"
        "| What | How |\n|---|---|\n| Database Design | PostgreSQL, keys, migrations |\n"
        "| Caching | Redis, by time |\n"
    )
    assert made.skills == ["Database Design", "Caching"]
    assert {"PostgreSQL", "Redis"} <= set(made.technologies)


def test_a_table_of_what_was_learned_of_tools_holds_skills() -> None:
    made = imported(
        "## Tech Stack\n\n- Django\n- Redis\n\n## Core Concepts\n\n| What | How |\n|---|---|\n"
        "| React | Hooks, Context API, Redux |\n| Next.js | SSR, SSG, ISR |\n"
    )
    assert made.skills == ["React", "Next.js"]


def test_the_opening_of_an_apps_readme_names_its_technologies() -> None:
    made = imported(
        "A REST API for harbours, built with **Django**, PostgreSQL and Redis.\n\n"
        "## Features\n\n- Login with JWT\n\n## Installation\n\nStart Docker first.\n"
    )
    assert made.technologies == ["REST", "Django", "PostgreSQL", "Redis"]
    assert any("No learning record" in note for note in made.report.notes)


def test_names_side_by_side_in_bold_are_a_list_beside_groups() -> None:
    made = imported(
        "## Tech Stack\n\n"
        "- **Python, Redis, Celery**\n"
        "- **React, Vite**\n"
        "- **Hosting:** Netlify & Heroku\n"
    )
    told = {"Python", "Redis", "Celery", "React", "Vite", "Netlify", "Heroku"}
    assert told == set(made.technologies)


def test_a_long_remark_in_parentheses_makes_a_name_no_longer() -> None:
    made = imported("## Tools\n\n- Redis\n- Quxel (a tool that three people at a school wrote)\n")
    assert made.technologies == ["Redis", "Quxel"]
    assert made.portfolio.technologies[1].summary.startswith("A tool that")


@pytest.mark.parametrize("title", ["Why Redis", "Tide Source", "Report of the crew"])
def test_a_text_below_a_list_of_tools_is_no_tool(title: str) -> None:
    made = imported(
        f"## Tech Stack\n\n- Redis\n- Django\n\n### {title}\n\nIt was quick to set up.\n"
    )
    assert made.technologies == ["Redis", "Django"]
    assert "It was quick to set up." in made.about


def test_what_a_program_calls_is_no_technology() -> None:
    made = imported("## Tech Stack\n\n- **Media**: WebRTC, `getTideLevel`, `useTide`\n- React\n")
    assert made.technologies == ["WebRTC", "React"]


def test_a_pipeline_among_groups_is_one_and_no_tool() -> None:
    made = imported(
        "## Technologies\n\n| | |\n|---|---|\n| Languages | Python, SQL |\n"
        "| Testing | pytest, Selenium |\n| CI | GitHub Actions |\n"
    )
    assert made.technologies == ["Python", "SQL", "pytest", "Selenium", "GitHub Actions"]


def test_a_proficiency_in_technologies_is_a_list_of_them() -> None:
    made = imported(
        "## Proficiency in Key Technologies\n\nI work with:\n\n"
        "- **HTML5**\n- **JavaScript** (ES6+)\n- **React.js**\n"
        "- **Sass** and **Vite** for what is seen\n"
        "- **SQL** and others (e.g., PostgreSQL, MongoDB)\n"
    )
    told = {"HTML5", "JavaScript", "React", "Sass", "Vite", "SQL", "PostgreSQL", "MongoDB"}
    assert set(made.technologies) == told
    assert made.skills == []


def test_the_language_behind_a_tool_is_one_more_technology() -> None:
    made = imported("## Technologies\n\n- Unity (C#)\n- Blender\n- Next.js (React)\n")
    assert made.technologies == ["Unity", "C#", "Blender", "Next.js"]


def test_lines_that_pictures_lead_are_items_though_one_ends_like_an_open_sentence() -> None:
    made = imported(
        "## Technologies\n\n🐍 **Python** → all day\n⛵ **Redis** → holds what I told it to\n"
        "🐳 **Docker** → a box and only that\n🐘 **PostgreSQL** → remembers\n"
    )
    assert made.technologies == ["Python", "Redis", "Docker", "PostgreSQL"]


def test_unknown_names_behind_a_category_are_tools_where_the_others_list_some() -> None:
    made = imported(
        "## Tools\n\n| Area | With |\n|---|---|\n| Queues | Celery, RabbitMQ |\n"
        "| Soundings | Leadline, Fathomer |\n| Habits | reading charts, writing tests |\n"
        "| Scripts | Python, Bash |\n"
    )
    names = ["Celery", "RabbitMQ", "Leadline", "Fathomer", "Python", "Bash"]
    assert made.technologies == names
    group = {each.title: each.group for each in made.portfolio.technologies}
    assert group["Fathomer"] == "Soundings"
    assert made.left_out("reading charts")


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Tests", "Testing & quality"),
        ("File Storage", "Data & messaging"),
        ("CI/CD Pipelines", "Delivery & operations"),
        ("API Tests", "API Tests"),
        ("Soundings", "Soundings"),
    ],
)
def test_an_unknown_tool_is_in_the_group_that_its_heading_stands_for(
    heading: str, group: str
) -> None:
    made = imported(f"## Technologies\n\n### {heading}\n\n- Git\n- Leadline\n\n### Docker\n")
    groups = {each.title: each.group for each in made.portfolio.technologies}
    assert groups["Leadline"] == group


def test_a_file_of_settings_is_no_technology() -> None:
    made = imported("## Technologies\n\n- Git\n- .env\n- .NET\n")
    assert made.technologies == ["Git", ".NET"]
    assert made.left_out(".env")


@pytest.mark.parametrize("host", ["[x", "ex\u2100mple.com"])
def test_a_picture_at_no_address_names_nothing_and_breaks_nothing(host: str) -> None:
    picture = f'<img src="https://{host}/badge/Redis-red" alt="a rope">'
    assert imported(f"## Tools\n\n{picture}\n\n- Docker\n").technologies == ["Docker"]


_KNOWN = ("Python", "Redis", "Go")


def test_a_badge_that_nobody_knows_among_tools_is_one_if_it_says_one_thing() -> None:
    told = (*(f"{name}-red" for name in _KNOWN), "Quxel_Kit-blue?logo=quxel", "Licence-Own-blue")
    badges = "\n".join(f"![](https://img.shields.io/badge/{each})" for each in told)
    assert imported(f"## Stack\n\n{badges}").technologies == [*_KNOWN, "Quxel Kit"]


def test_badges_of_tools_among_skills_are_tools() -> None:
    badges = "\n".join(
        f"![{n}](https://img.shields.io/badge/{n}-blue)" for n in ("Python", "Redis")
    )
    made = imported(f"## Skills\n\n{badges}\n\n## Takeaways\n\n- Start early\n- Look up\n")
    assert (made.technologies, made.skills) == (["Python", "Redis"], [])


def test_a_badge_without_words_names_its_technology_in_the_opening_too() -> None:
    made = imported(
        "# Tern\n\n![](https://img.shields.io/badge/Python-3776AB) "
        "![](https://img.shields.io/badge/license-MIT-blue)\n\n"
        '<img src="https://img.shields.io/badge/Vue.js-35495E?logo=vue.js">\n\n'
        "## Skills\n\n- Tides\n"
    )
    assert made.technologies == ["Python", "Vue.js"]


def test_each_column_of_a_table_by_layers_lists_its_tools() -> None:
    made = imported(
        "## Tech Stack\n\n| Frontend | Backend | Database | Other Tools |\n|--|--|--|--|\n"
        "| React + TypeScript | Django + DRF | SQLite | Figma (drafts) |\n"
        "| HTML/CSS | Quxel Templates | | Microsoft IIS |\n"
    )
    assert set(made.technologies) == {
        *("React", "TypeScript", "Django", "Django REST Framework", "SQLite", "Figma"),
        *("HTML", "CSS", "Quxel Templates", "Microsoft IIS"),
    }


def test_lines_of_tools_below_headings_among_skills_tell_technologies() -> None:
    made = imported(
        "## Technical Skills\n\n### Languages\n\nPython (threads, generators), SQL, Go\n\n"
        "### Frameworks & Libraries\n\nDjango, Celery\n\n### Seamanship\n\nKnots, charts, oars\n"
    )
    assert made.technologies == ["Python", "SQL", "Go", "Django", "Celery"]
    assert made.skills == ["Seamanship"]


def test_what_a_tool_is_for_is_no_part_of_its_name() -> None:
    made = imported(
        "## Tools\n\n- pytest and HarborMock for tests\n- Quaynet for daily work\n"
        "- Redis, Tidelog (for the queries)\n- Scripts I wrote for it\n"
    )
    assert made.technologies[:4] == ["pytest", "HarborMock", "Quaynet", "Redis"]
    assert "Tidelog" in made.technologies
    assert next(t.summary for t in made.portfolio.technologies if t.title == "Quaynet") == (
        "For daily work"
    )


def test_an_overview_lists_technologies_in_parentheses_beside_those_of_a_project() -> None:
    made = imported(
        "## Goals\n\nNotes on a ferry office (Python, Redis, Celery), with (some) patience.\n\n"
        "## What I learned\n\n- Tides (Kafka, Docker)\n- Depths\n\n"
        "## Practical Work\n\n### Pilot\n\nTech stack: Django\n\nIt warns of fog.\n"
    )
    assert made.technologies == ["Django", "Python", "Redis", "Celery"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Redis (Charts)", {"Redis": "Charts"}),
        ("Redis with readings from buoys", {"Redis": "With readings from buoys"}),
        ("Git and GitHub for logbooks", {"Git": "For logbooks", "GitHub": "For logbooks"}),
        ("Celery with RabbitMQ for mail", {"Celery": "For mail", "RabbitMQ": "For mail"}),
        ("**Sentry** & Grafana for storms", {"Sentry": "For storms", "Grafana": "For storms"}),
        ("Git for logs, Redis (tides), Vue 3", {"Git": "For logs", "Redis": "Tides", "Vue 3": ""}),
        ("Terraform (HCL2)", {"Terraform": ""}),
        ("Amazon Web Services (AWS)", {"AWS": ""}),
        ("Docker (Compose)", {"Docker": ""}),
        ("Quxel for charts", {"Quxel": "For charts"}),
        ("**Quxel** for charts", {"Quxel": "For charts"}),
        ("C++, for the gauge", {"C++": "For the gauge"}),
        ("QuxelJS, only for all the charts", {"QuxelJS": "Only for all the charts"}),
        (
            "**Go** et **Redis** pour les cartes",
            {"Go": "Pour les cartes", "Redis": "Pour les cartes"},
        ),
        ("Go pour les cartes, et Redis", {"Go": "Pour les cartes", "Redis": ""}),
        ("Go, surtout pour les cartes, Redis", {"Go": "Surtout pour les cartes", "Redis": ""}),
        ("**Docker** keeps boats apart", {"Docker": "Docker keeps boats apart"}),
    ],
)
def test_what_a_tool_is_for_sums_it_up_without_its_name(line: str, told: dict[str, str]) -> None:
    made = imported(f"## Technologies\n\n- Python\n- {line}\n")
    got = {each.title: each.summary for each in made.portfolio.technologies}
    assert got == {"Python": "", **told}


def test_lines_that_each_list_tools_are_lists_of_their_own() -> None:
    made = imported("## Tools\n\npython, vue, postgres\ncelery , redis\nswagger\ngit & docker\n")
    assert {"PostgreSQL", "Celery", "Redis", "Swagger", "Git"} <= set(made.technologies)
    wrapped = imported("## Tools\n\nPython, Redis, Django REST\nFramework, Docker\n")
    assert "Django REST Framework" in wrapped.technologies


def test_tools_in_bold_below_a_heading_of_several_are_tools_as_well() -> None:
    told = "- Served the tides through **Flask**.\n- Slept **well**.\n"
    made = imported(f"## Tools\n\n### Python & Redis\n\n{told}")
    assert made.technologies == ["Python", "Redis", "Flask"]
    alone = imported(f"## Tools\n\n### Python\n\n{told}\n### Redis\n\n- Kept it warm.\n")
    assert alone.technologies == ["Python", "Redis"]


def test_tools_in_sentences_count_wherever_their_lines_end() -> None:
    made = imported(
        "## Tools I reach for\n\nI write Python as I would write home.\n"
        "Around it there is Django, which I\nlove.\n\nMy charts live in PostgreSQL.\n"
    )
    assert made.technologies == ["Python", "Django", "PostgreSQL"]


def test_a_tool_that_was_not_chosen_is_not_added_to_a_list() -> None:
    made = imported("## Tools\n\nPython, Django, Redis\n\nI would not take MySQL for charts.\n")
    assert made.technologies == ["Python", "Django", "Redis"]


def test_a_short_line_that_says_what_for_names_its_tool_alone() -> None:
    made = imported(
        "## Tools\n\nPython, Django and Go. On the boat Docker.\nFor the charts Redis.\n"
    )
    assert made.technologies == ["Python", "Django", "Go", "Docker", "Redis"]


@pytest.mark.parametrize("sign", [" + ", " and ", " & ", " / "])
def test_names_in_bold_with_a_sign_between_are_all_kept(sign: str) -> None:
    made = imported(f"## Tech\n\n- Go\n- **Quxel**{sign}**Redis**\n- **React**{sign}**Quxen**")
    assert made.technologies == ["Go", "Quxel", "Redis", "React", "Quxen"]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("**Django *REST* Framework**", "Django REST Framework"),
        ("**`Docker` Compose**", "Docker Compose"),
        ("**[Redis](https://redis.io) Streams**", "Redis Streams"),
        ("**Kubernetes:** **how I sailed**", "Kubernetes"),
    ],
)
def test_bold_words_of_one_name_or_after_it_are_no_more_names(item: str, name: str) -> None:
    assert imported(f"## Tech\n\n- Go\n- {item}\n").technologies == ["Go", name]


def test_a_sentence_says_of_each_tool_in_bold_what_it_is_for() -> None:
    made = imported(
        "## Tools\n\n**Figma** for charts, **Redis** (in memory) for tides, **Quxel** for boats, "
        "**C** and **Go** for gauges and **Docker** for all, and enough **HTML** to be polite.\n"
    )
    assert {each.title: each.summary for each in made.portfolio.technologies} == {
        "Figma": "For charts",
        "Redis": "In memory for tides",
        "Quxel": "For boats",
        "C": "For gauges",
        "Go": "For gauges",
        "Docker": "For all",
        "HTML": "Enough HTML to be polite",
    }


def test_words_in_bold_are_tools_only_if_most_of_them_are() -> None:
    made = imported("## Tools\n\n**Redis** for tides, **patience** for fog, **ropes** for all.\n")
    assert made.technologies == ["Redis"]


def test_a_list_of_tools_may_end_with_two_and_what_each_is_for() -> None:
    made = imported(
        "## Tools\n\n- **Deck:** Docker for crates and Go for logs and Redis for mail.\n"
    )
    assert sorted(made.technologies) == ["Docker", "Go", "Redis"]


def test_a_list_of_tools_may_be_joined_by_any_number_of_ands() -> None:
    row = "- **Deck:** " + "Go for logs and " * 2000 + "Redis for mail.\n"
    assert sorted(imported(f"## Tools\n\n{row}").technologies) == ["Go", "Redis"]


def test_a_purpose_that_names_a_tool_is_one_purpose() -> None:
    made = imported("## Tools\n\n- Go for charts and scripts\n- Redis\n- Docker\n")
    assert sorted(made.technologies) == ["Docker", "Go", "Redis"]


def test_a_clause_before_a_colon_is_no_name_of_a_tool() -> None:
    told = "Much of it was **Docker**: I had **Redis** for mail and **Vue** for charts."
    made = imported(f"## Tools\n\n{told}\n")
    assert sorted(made.technologies) == ["Docker", "Redis", "Vue.js"]
    named = imported("## Tools\n\n- Go: charts\n- **IBM WAS**: held one log\n- Redis: mail\n")
    assert named.technologies == ["Go", "IBM WAS", "Redis"]


def test_a_word_in_bold_among_bold_tools_in_sentences_is_a_tool() -> None:
    told = "I sail with **Redis** on **Linux** by **Docker**. **Quxel** draws on my **Old Desk**."
    assert sorted(imported(f"## Tools\n\n{told}\n").technologies) == [
        "Docker",
        "Linux",
        "Quxel",
        "Redis",
    ]
    told = "I sail with **Redis** for **Persistence** by **Docker**. **Git** draws on my desk."
    assert "Persistence" not in imported(f"## Tools\n\n{told}\n").technologies
    few = "I sail with **Redis** and with **Care**, as **Everybody** should."
    assert imported(f"## Tools\n\n{few}\n").technologies == ["Redis"]


def test_badges_on_the_lines_below_a_label_are_one_technology_each() -> None:
    badge = "![{0}](https://img.shields.io/badge/{0}-000?style=flat)"
    row = "\n".join(map(badge.format, ("React", "Redis")))
    made = imported(
        f"## Tech Stack\n\n**Inside:**\n{row}\n\n**Outside:**\n{badge.format('Vite')}\n"
    )
    assert made.technologies == ["React", "Redis", "Vite"]


def test_a_tool_before_a_picture_of_it_is_no_label() -> None:
    badge = "![{0}](https://img.shields.io/badge/{0}-000)"
    told = f"- **Docker**: {badge.format('Docker')}\n- **Redis**: ![logo](redis.png)\n"
    made = imported(f"## Tech Stack\n\n{told}- **Ship**: {badge.format('Vite')}\n")
    assert made.technologies == ["Docker", "Redis", "Vite"]
