"""English: headings about the document, the app, or things still to come."""

from __future__ import annotations

from nexus.importers.vocabulary.phrases import phrases

# Sections that are left out even below a learning section.
ALWAYS_LEFT_OUT = phrases(
    "table of content, licence, license, installation, getting started, prerequisite, repository "
    "structure, project structure, folder structure, contributing, acknowledgement, "
    "acknowledgment, thanks, remerciement, how to run, future enhancement, future improvement, "
    "future feature, future plan, future work, future scope, future addition, "
    "next step, further reading, reference, useful link, quick link, helpful link, documentation "
    "link, live demo, contributor, credit, submission, collaboration hub"
)

# Things still to be done or learned, even if their words are about learning and growth.
UNDONE = phrases(
    "scope for improvement, area for improvement, area of improvement, room for improvement, area "
    "to improve, improvement area, area for growth, area of growth, room for growth, need "
    "improvement, need development, need work, need practice, still need, still want, still to "
    "learn, not learned yet, not yet learned, not done yet, not yet done, want to learn, want to "
    "explore, want to build, want to try, want to study, want to master, plan to learn, plan to "
    "use, plan to build, plan to explore, plan to try, plan to study, plan to fix, hope to learn, "
    "learn next, explore next, try next, build next, use next, currently learning, still learning, "
    "could be improved, to be improved, future goal, future improvement, future work, looking "
    "ahead, looking forward, moving forward, road ahead, way forward, path forward, what lies "
    "ahead, where next, what come next, upcoming, planned enhancement, planned feature, planned "
    "improvement, planned addition"
)

# A section of one of these is about the document itself even if it contains such words.
OUTRANKING = (
    *UNDONE,
    *phrases(
        "table of content, learning resource, additional resource, useful resource, resource, "
        "learning objective, learning goal, learning path, learning journey, learning approach, "
        "learning style, learning process, project setup, project background, project purpose, "
        "project summary, project vision, project aim, project mission, project motivation, "
        "project introduction, project context, project concept, concept of the project, "
        "environment setup, project structure, project overview, project objective, project goal, "
        "project description, problem statement, tool setup, known issue, known limitation, issue "
        "tracker, report issue, contribution guideline, project guideline, "
        "future learning, language support, "
        "supported language, markdown convention, commit convention, naming convention, example "
        "query, example usage, open an issue, reporting issue, report a bug, bug report, future "
        "skill, about this project, about the project, about project, project detail, project "
        "information, project info, for this project, business problem, business question, "
        "business case, business recommendation, business insight, business impact, problem "
        "definition, problem being solved, problem addressed, about the challenge, about this "
        "challenge, took the challenge, take the challenge, took this challenge, joined the "
        "challenge"
    ),
)

# The layout of a project may have been a challenge, or something learned.
STRUCTURES = phrases(
    "repository structure, project structure, folder structure, directory structure, file "
    "structure, repo structure, code structure"
)
