"""The same entries as sources of other tools: MkDocs Material, Hugo, pages for Pagefind."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

from nexus.catalogue import builtin
from nexus.content.documents import Entry, Portfolio
from nexus.content.loader import load
from nexus.content.media import NoMedia
from nexus.content.rendering.markdown import render

_MKDOCS = """site_name: Sample
theme:
  name: material
  font: false
plugins: [search]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
_HUGO = """baseURL = "/"
title = "Sample"
disableKinds = ["taxonomy", "RSS", "sitemap"]
"""
_HUGO_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
_HUGO_LIST = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>
{{ range first 20 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul></body></html>
"""
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1>
<p><span data-pagefind-filter="kind">{kind}</span> {technologies}</p>{body}</main></body></html>
"""
_CHOICE = '<label><input type="checkbox" name="tech" value="{title}">{title}</label>'
_FINDER = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head>
<body><form><input name="q" type="search">{choices}</form><p id="count"></p><div id="results"></div>
<script type="module">
const pagefind = await import("/pagefind/pagefind.js");
await pagefind.init();
const form = document.querySelector("form"), results = document.querySelector("#results");
async function show() {{
  const data = new FormData(form), technology = data.getAll("tech");
  const filters = technology.length ? {{ technology: {{ any: technology }} }} : {{}};
  const found = await pagefind.search(data.get("q") || null, {{ filters }});
  const pages = await Promise.all(found.results.slice(0, 20).map((each) => each.data()));
  document.querySelector("#count").textContent = found.results.length;
  results.replaceChildren(...pages.map((page) => {{
    const article = document.createElement("article");
    const link = Object.assign(document.createElement("a"), {{ href: page.url }});
    link.textContent = page.meta.title;
    const excerpt = document.createElement("p");
    excerpt.innerHTML = page.excerpt;
    article.append(link, excerpt);
    return article;
  }}));
}}
form.addEventListener("input", show);
document.documentElement.dataset.ready = "";
</script></body></html>
"""


def mkdocs(content: Path, into: Path) -> Path:
    """Sources for MkDocs in ``into``; its configuration file, whose site goes beside them."""
    for entry in _portfolio(content).entries:
        _write(into / "docs" / entry.kind.plural / f"{entry.slug}.md", _markdown(entry))
    _write(into / "docs" / "index.md", "# Sample\n\nMade up, to be measured.\n")
    return _write(into / "mkdocs.yml", _MKDOCS)


def hugo(content: Path, into: Path) -> Path:
    """Sources for Hugo in ``into``; its configuration file."""
    for entry in _portfolio(content).entries:
        front = {"title": entry.title, "tags": list(entry.technologies)}
        text = f"{json.dumps(front)}\n\n{entry.body}\n"
        _write(into / "content" / entry.kind.plural / f"{entry.slug}.md", text)
    _write(into / "layouts" / "_default" / "single.html", _HUGO_PAGE)
    _write(into / "layouts" / "_default" / "list.html", _HUGO_LIST)
    return _write(into / "hugo.toml", _HUGO)


def pages(content: Path, into: Path) -> Path:
    """A plain page per entry for Pagefind to index, and one that filters with it; the folder."""
    portfolio = _portfolio(content)
    named = {technology.slug: technology.title for technology in portfolio.technologies}
    for entry in portfolio.entries:
        technologies = ", ".join(
            f'<span data-pagefind-filter="technology">{escape(named[slug])}</span>'
            for slug in entry.technologies
        )
        text = _PAGE.format(
            title=escape(entry.title),
            kind=entry.kind,
            technologies=technologies,
            body=render(entry.body, media=NoMedia()).html,
        )
        _write(into / entry.kind.plural / entry.slug / "index.html", text)
    choices = "".join(_CHOICE.format(title=escape(title)) for title in named.values())
    _write(into / "index.html", _FINDER.format(choices=choices))
    return into


def _portfolio(content: Path) -> Portfolio:
    return load(content, builtin()).portfolio


def _markdown(entry: Entry) -> str:
    return f"---\ntitle: {json.dumps(entry.title)}\n---\n\n# {entry.title}\n\n{entry.body}\n"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
