"""Labels and openings of lines about the document itself: who wrote it, and when."""

from __future__ import annotations

from nexus.importers.vocabulary.phrases import phrases

# Text after one of these is never an entry.
SURE = phrases(
    "last updated, last update, last edit, updated on, last modified, last edited, "
    "last revised, last reviewed, date documented, documented on, documented by, author, "
    "authored by, written by, created by, created on, prepared by, prepared for, compiled by, "
    "maintained by, maintainer, developed by, made by, submitted by, submission date, date "
    "submitted, completion date, completed on, licence, license, copyright, mentor, instructor, "
    "lecturer, supervisor, course, cohort, learner, trainee, intern, next update, next review, "
    "completed, student, student name, student id, student number, programme, program, "
    "bootcamp, institution, university, "
    "auteur, autrice, dernière mise à jour, mise à jour, licence, formation, "
    "autor, autora, última actualización, actualizado, licencia, curso, programa, "
    "última atualização, atualizado em, licença, "
    "verfasser, verfasserin, zuletzt aktualisiert, letzte aktualisierung, lizenz, kurs"
)

# These may open a separate text elsewhere ("Status" of a challenge, "Version control").
LOOSE = phrases(
    "date, status, version, name, updated, created, started, start date, end date, duration, "
    "team, role, tag, keyword, school, academy, organisation, organization, company, location, "
    "semester, time spent, owner, last entry, track, period, "
    "fecha, estado, datum, statut"
)

# These lead somewhere: they are metadata only if an address, a name or a channel follows.
PLACES = phrases(
    "github, gitlab, linkedin, site, homepage, home page, discord, slack, telegram, twitter, x, "
    "email, e mail, mail, website, portfolio, repository, repo, repository link, repo link, "
    "source code, github repository, github repo, github link, live demo, demo, project link, "
    "live link, live site, live url, discord channel, slack channel, channel, hashtag, contact, "
    "blog, phone, correspondence, dépôt, repositorio"
)

REMARKS = phrases(
    "note, disclaimer, remark, important, nota, remarque, hinweis, nb, n.b., p.s., ps"
)

# After "Collaboration:", what a team did; advice may follow as well.
TOGETHER = r"(?:(?:i|we) )?(?:worked|paired|teamed up|collaborated) (?:\w+ )?with\b"

# Words next to those of a label: "Project status", "README last updated".
BESIDE = frozenset(
    "the of my this project document documentation readme record report retrospective page file "
    "current overall entry journal log repo repository".split()
)

# Openings of lines that have no label, and close a document.
CLOSINGS = (
    r"©|\(c\)\s*\d{4}|copyright\b|all rights reserved|by @\w"
    r"|last (?:updated|modified|edited|reviewed)\b"
    r"|(?:made|built|crafted|created|coded|written|documented|maintained|developed|prepared"
    r"|designed) (?:with \S{1,12} (?:and \S{1,12} )?)?by\b"
    r"|(?:made|built|crafted|coded) with (?:love|passion|dedication|care|❤|♥|💙|💚|💜|☕)"
    r"|thank(?:s| you) (?:\w+ ){0,2}for (?:reading|visiting|stopping|your (?:time|visit))"
    r"|happy (?:coding|learning|hacking)\b"
    r"|(?:if you|please) (?:\w+ ){0,3}(?:star|fork) "
    r"|(?:please )?(?:give|leave) (?:this|the|it|a)\b.{0,30}\bstar\b"
    r"|(?:star|fork) (?:this|the) repo"
    r"|(?:back|return) to (?:the )?top\b"
    r"|\(?feel free to (?:reach|contact|connect|fork|contribute|star|open|add or remove)\b"
    r"|this (?:project|repository|repo|document|readme) (?:is|was) (?:part of|created (?:as|for)"
    r"|licensed|maintained|under)\b"
    r"|(?:part of|submitted (?:for|to)) the \S+ .{0,60}\bprogram(?:me)?\b.?$"
)
