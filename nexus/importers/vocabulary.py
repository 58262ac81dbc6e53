"""The words that headings and labels of learning records are made of.

Whole words only: "Asynchronous Programming" holds no "program". A phrase counts wherever
it stands in a heading; words among ``NEUTRAL`` say nothing about the topic, all others
show that a heading names a thing of its own ("Security Best Practices" beside "Key Best
Practices").
"""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What a section of a document is about."""

    CHALLENGES = "challenges"
    TAKEAWAYS = "takeaways"
    LEFT_OUT = "left out"
    TECHNOLOGIES = "technologies"
    SKILLS = "skills"
    PROJECTS = "projects"
    CONTACT = "contact"
    ABOUT = "about"

    @property
    def learning(self) -> bool:
        """Whether entries or technologies come from such a section."""
        return self in _LEARNING


_LEARNING = frozenset(
    {Topic.CHALLENGES, Topic.TAKEAWAYS, Topic.TECHNOLOGIES, Topic.SKILLS, Topic.PROJECTS}
)


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(",") if phrase.strip())


# In the order in which they win where a heading holds several.
PHRASES: dict[Topic, tuple[tuple[str, ...], ...]] = {
    Topic.CHALLENGES: _phrases(
        "challenge, obstacle, hurdle, struggle, difficulty, roadblock, pitfall, pain point, "
        "problem, problem solved, issue solved, issue faced, issue encountered, issue, "
        "troubleshooting, debugging story, debugging stories, stumbling block, blocker, "
        "bottleneck faced, bug squashed, war stories, solution implemented, solution applied, "
        "solution found, how i solved it, desafio, reto, défi, difficulté"
    ),
    Topic.TAKEAWAYS: _phrases(
        "takeaway, take away, best practice, insight, lesson, lesson learned, lesson learnt, "
        "lesson i learned, reflection, practice adopted, practice followed, good practice, "
        "engineering practice, development practice, practice, advice, tip, principle, guiding "
        "principle, convention, wisdom, things i would do differently, what i would do "
        "differently, what went well, retrospective, growth, key observation, mindset, habit, "
        "golden rule, buenas prácticas, bonne pratique"
    ),
    Topic.LEFT_OUT: _phrases(
        "table of content, content, toc, getting started, get started, quick start, quickstart, "
        "installation, install, installing, setup, set up, prerequisite, requirement, usage, how "
        "to use, how to run, how to contribute, how to push, how to navigate, run locally, "
        "running, licence, license, copyright, contributing, contribution, contributor, "
        "collaboration, collaborator, collaborate, acknowledgement, acknowledgment, credit, "
        "thanks, repository structure, project structure, folder structure, directory structure, "
        "file structure, repo structure, structure, future enhancement, future improvement, "
        "future plan, future work, future goal, future, next step, roadmap, to do, todo, feature, "
        "continue learning, keep learning, to learn next, what next, next, resource, reference, "
        "further reading, useful link, documentation link, environment variable, endpoint, api "
        "reference, api documentation, api usage, query, checklist, deliverable, evaluation "
        "criteria, example, code example, code snippet, screenshot, demo, live demo, support, "
        "changelog, faq, badge, status, user story, user stories, repository guide, how to "
        "explore, submission, deployment, testing, instruction, guideline, quick link, "
        "navigation, development plan, commit, timeline, repository content, repository layout, "
        " where"
    ),
    Topic.TECHNOLOGIES: _phrases(
        "technology, technologies, tech, tech stack, technical stack, stack, tool, tooling, "
        "toolkit, toolbox, framework, language, library, platform, software used, built with, "
        "technologies used, ecosystem, tecnología, outil, herramienta"
    ),
    Topic.SKILLS: _phrases(
        "concept, skill, learning, learned, learnt, what i learned, competency, competence, "
        "knowledge, topic, deep dive, fundamental, mastered, expertise, focus area, area of "
        "focus, learning outcome, core area, capability, capabilities, proficiency, "
        "proficiencies, subject, curriculum, module covered, taught, key area, areas covered, "
        "compétence, aprendizaje, habilidad, discipline, theme, strength, know how"
    ),
    Topic.PROJECTS: _phrases(
        "project, capstone, case study, case studies, practical work, portfolio, hands on work, "
        "what i built, things i built, milestone project, project showcase, key project, "
        "proyecto, projet"
    ),
    Topic.CONTACT: _phrases(
        "contact, connect, get in touch, reach me, reach out, author, maintainer, find me, "
        "social, social media, links, my links, about the author, developer, creator, owner, "
        "contact information, contacto, who am i, let's talk, stay in touch, say hello"
    ),
    Topic.ABOUT: _phrases(
        "overview, introduction, intro, about, about me, summary, objective, goal, purpose, aim, "
        "background, conclusion, closing, closing thought, final thought, final word, final note, "
        "journey, learning journey, vision, mission, motivation, program, programme, experience, "
        "wrap up, tl;dr, tldr, description, program overview, project overview, project "
        "description, project objective, project goal, project purpose, project background, "
        "project summary, project vision, learning objective, learning goal, learning path, about "
        "this project, about this repository, final reflection, welcome, achievement, closing "
        "remark, acerca de, conclusión, introducción, résumé, goals and objectives, impact, "
        "benefit, why, abstract, context"
    ),
}

NEUTRAL = frozenset(
    "a an the and or of on in for from during with to by my our i me we you your that this these "
    "it at as key major main core most important essential personal primary general common other "
    "additional more additionally some big real world practical program programme course bootcamp "
    "training internship curriculum backend back end frontend front fullstack full web software "
    "development developer engineering engineer programming-related technical professional "
    "industry standard faced encountered met overcame overcome overcoming solved resolved handled "
    "implemented implementation applied adopted followed gained acquired covered used using "
    "learned learnt mastered explored introduced known studied worked what how them so far "
    "throughout along way journey alx prodev pro dev be fe nexus week weekly month monthly daily "
    "section list high level summary all new top biggest greatest hands modern advanced basic "
    "complete about through their its solution s i've i'm have been demonstrated demonstrate "
    "breakdown recommended favourite favorite own things everything dev cross team breakdown part "
    "details detailed brief concise quick up wins".split()
)

# These say that a list of tools follows even below a heading like "Core Concepts", where
# "Languages & Frameworks" is only a group of concepts.
STRONG_TECHNOLOGY = frozenset("technology technologies tech stack tool tools tooling".split())

# Words that look like a topic's but name a kind of developer.
SILENT = _phrases(
    "full stack, fullstack, stack developer, software project, alx project nexus, project nexus, "
    "knowledge base, knowledge hub"
)

# Sections that stay what they are even below a learning section.
ALWAYS_LEFT_OUT = _phrases(
    "table of content, licence, license, installation, getting started, prerequisite, repository "
    "structure, project structure, folder structure, contributing, acknowledgement, "
    "acknowledgment, how to run, future enhancement, future improvement, next step, further "
    "reading"
)

# A section of one of these is about the document itself even where it holds such words.
OUTRANKING = _phrases(
    "table of content, learning resource, additional resource, useful resource, resource, "
    "learning objective, learning goal, learning path, learning journey, project setup, "
    "environment setup, project structure, project overview, project objective, project goal, "
    "project description, tool setup, known issue, known limitation, issue tracker, report issue, "
    "contribution guideline, future learning, language support, supported language, markdown "
    "convention, commit convention, naming convention, example query, review checklist, example "
    "usage, open an issue, reporting issue"
)


class Part(StrEnum):
    """What a labelled piece of a challenge tells."""

    ISSUE = "Issue"
    SOLUTION = "Solution"
    OUTCOME = "Outcome"


PARTS: dict[Part, tuple[tuple[str, ...], ...]] = {
    Part.ISSUE: _phrases(
        "challenge, issue, problem, the problem, the challenge, the issue, what i saw, symptom, "
        "situation, obstacle, difficulty, struggle, error, bug, what happened, root cause, cause, "
        "pain point, problem statement, challenge faced, issue faced, problem faced, context, "
        "scenario, hurdle, what went wrong, question, background, concern, task, desafío, "
        "problème"
    ),
    Part.SOLUTION: _phrases(
        "solution, fix, the fix, the solution, resolution, what i did, approach, action, answer, "
        "how i solved it, how i fixed it, how i overcame it, solved by, workaround, strategy, "
        "solution implemented, implemented solution, my solution, mitigation, response, remedy, "
        "resolved by, implementation, steps taken, how we solved it, what we did, how it was "
        "solved, how i resolved it, action taken, what helped, fixed by, solución, overcame by, "
        "method"
    ),
    Part.OUTCOME: _phrases(
        "outcome, result, impact, lesson, lesson learned, lesson learnt, what i learned, learned, "
        "learning, benefit, takeaway, key takeaway, improvement, effect, key learning, insight, "
        "what changed, reflection, conclusion, resultado, outcome achieved, lessons"
    ),
}
