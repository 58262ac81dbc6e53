"""English: the words of headings and labels.

A phrase is written in the singular, which stands for the plural as well. If a heading has words
of two topics, `structure.topic_words` chooses; words that must never be read as a topic's are in
``SILENT``.
"""

from __future__ import annotations

from nexus.importers.vocabulary.kinds import Topic
from nexus.importers.vocabulary.phrases import Phrases, phrases

PHRASES: dict[Topic, Phrases] = {
    Topic.CHALLENGES: phrases(
        "challenge, obstacle, hurdle, struggle, struggled, difficulty, roadblock, pitfall, pain "
        "point, problem, issue, trouble, debugging story, stumbling block, blocker, bottleneck "
        "faced, bug, war story, setback, mistake, solution implemented, solution applied, solution "
        "found, how i solved it, hard part, hardest part, hard thing, what was hard, went wrong, "
        "went badly, error faced, error encountered, difficult, gotcha, thing that broke, what "
        "broke, bump in the road, tough, toughest, what did not work, got stuck, get stuck, was "
        "stuck, stuck on, stuck at, pain, battle, headache, nightmare, snag, hiccup, complication, "
        "adversity, tricky, friction point, rough patch, hard time, hard moment, found hard, "
        "tripped me, slowed me, challenged me, high and low, up and down, error i, failure and "
        "fix, error and fix, scar, constraint i, limitation i, confusion, confused me, wall i, "
        "wall we, hit the wall, hit a wall, brick wall, trial and triumph, trial triumph, error "
        "and debugging, debugging diary, debugging log, debugging journey, hurt, what failed, "
        "failed me, fought back, what fought, fight, hard bit, that was hard, low point, made me "
        "quit, gave up, give up, went sideways, went south, went awry, bit me, dead end, wrong "
        "turn, fell apart, blocked me, made me cry, kept me up, kept me awake, what i broke, thing "
        "i broke, what i got wrong, thing i got wrong, bad day, hard day, dark day, drove me mad, "
        "drove me crazy, rough sea, trap i, sticking point, sticky moment, ugly part, bump along, "
        "pothole, stumble, breakage, frustration, was challenging, were challenging, challenging "
        "part, root cause and resolution, root cause analysis, corrective and preventative "
        "measure, corrective and preventive measure, corrective action, incident i, incident that, "
        "incident we, outage i, outage that, outage we, failure i, my failure, lesson from "
        "failure, barrier, trial and error, head scratcher, troubleshooting journal, "
        "troubleshooting log, troubleshooting diary"
    ),
    Topic.TAKEAWAYS: phrases(
        "takeaway, take away, took away, taking away, best practice, insight, lesson, reflection, "
        "engineering practice, development practice, practice, advice, tip, principle, guiding "
        "principle, convention, wisdom, things i would do differently, what i would do "
        "differently, what went well, what worked, retrospective, growth, observation, mindset, "
        "habit, golden rule, rule i, recommendation, i recommend, i would recommend, what i would "
        "tell, will tell, advice to, reminder to, for next time, next set, next batch, had to do "
        "it again, learned the hard way, coding standard, keep doing, started again, start again, "
        "start over, do differently, guideline i, my guideline, guideline adopted, guideline "
        "followed, coding guideline, do and don't, dos and don't, realization, take home, gave me, "
        "changed for me, personal conclusion, rule of thumb, stay with me, stuck with me, aha "
        "moment, wish i knew, wish i had known, thing i keep in mind, i will remember, take with "
        "me, taking with me, carry with me, i carry, i want to remember, moral, note to self, note "
        "to myself, note to future me, note to my, would tell, would you tell, next cohort, "
        "message to future learner, letter to, personal balance, philosophy, motto, mantra, creed, "
        "core value, engineering value, saying, proverb, adage, golden nugget, nugget, stayed with "
        "me, stick with me, now believe, belief, way of working, how i work now, how i grew, how i "
        "changed, changed me, thing to remember, carry forward, learning moment, learned about "
        "myself, my rule, house rule, working rule, what i keep, thing i keep, i will keep, worth "
        "keeping, what stuck, how i work, i swear by, personal learning, i believe, guide me, "
        "compass, would do again, if i did it again, hindsight, working agreement, team agreement, "
        "ground rule, commandment, non negotiable, promise to myself, point to remember, worth "
        "remembering, worth repeating, hold on to, hold onto, i stand by, whoever come, who come "
        "after, next learner, future learner, next time i, nobody told me, no one told me, hard "
        "truth, started over, always do, what stay, what remain, taking home, parting word, what i "
        "tell, would i tell, will i tell, what i take from, what i took from, tell a friend, "
        "manifesto, code of honour, code of honor, i now do, i do now, i no longer do, surprised "
        "me, eye opener, got out of it, are starting, starting out, note for future, future "
        "me, never forget"
    ),
    Topic.LEFT_OUT: phrases(
        "content, toc, getting started, get started, quick start, quickstart, installation, "
        "install, installing, setup, set up, configure, configuration, prerequisite, requirement, "
        "usage, how to use, how to run, how to contribute, how to navigate, run locally, running, "
        "licence, license, copyright, contributing, contribution, contributor, collab, "
        "collaboration, collaborator, collaborate, acknowledgement, acknowledgment, credit, "
        "thanks, shout out, shoutout, folder structure, directory structure, file structure, repo "
        "structure, structure, future enhancement, future improvement, future, next step, roadmap, "
        "to do, todo, feature, continue learning, keep learning, what next, next, resource, "
        "reference, further reading, useful link, helpful link, link that helped, documentation "
        "link, environment variable, endpoint, api reference, api documentation, api usage, query, "
        "checklist, deliverable, evaluation criteria, example, code snippet, screenshot, demo, "
        "live demo, support, changelog, faq, frequently asked, interview question, badge, status, "
        "stats, user story, repository guide, how to explore, troubleshooting, common error, "
        "submission, deployment, testing, instruction, quick link, navigation, commit, timeline, "
        "repository layout, run it, run your, run my, run the, run this project, start the "
        "project, start this project, start the app, starting the project, starting the app, "
        "launching the app, launching the project, cloning, clone the, using the project, try it, "
        "spin it up, to launch, who i worked with, people i worked with, who helped me"
    ),
    Topic.TECHNOLOGIES: phrases(
        "technology, tech, technical stack, stack, tool, tooling, toolkit, toolbox, toolset, "
        "framework, language, library, platform, software, built with, built using, made with, "
        "powered by, what i use, what i used, what i worked with, ecosystem, toolbelt, tool belt, "
        "toolchain, tool chain, service used, cloud service, project utilize, arsenal, gear, under "
        "the hood, what powers, key dependency, main dependency, core dependency, dependency used, "
        "weapon of choice, did i use, did you use, what i built it with, what i made it with, "
        "daily driver, tool kit, i build with, i reach for, i reached for"
    ),
    Topic.SKILLS: phrases(
        "concept, skill, learning, learned, learnt, competency, competence, knowledge, topic, "
        "deep dive, fundamental, mastered, expertise, focus area, area of focus, learning "
        "outcome, core area, capability, proficiency, subject, curriculum, module covered, "
        "taught, key area, areas covered, discipline, theme, strength, know how, technique, what "
        "i gained, what i acquired, i can now, i can do, good at, theory, theoretical, conceptual "
        "understanding, did i learn, did you learn, i understand, i understood, now understand, "
        "clicked, idea that, idea behind, idea i, idea did, key idea, core idea, big idea, i know "
        "now, now know, what i know, can explain, can teach, now able to, ability, i studied, i "
        "explored, i covered, syllabus, notable learning, domain covered, foundation, building "
        "block, superpower, picked up, principle studied, principle learned, principle learnt, "
        "principle covered, learned to do, learnt to do, can i do now, can you do now, feature i "
        "learned, feature i understood, feature i finally understood, feature i now understand, i "
        "practised, i practiced, finally make sense, now make sense, made sense, til, was covered, "
        "academy covered, bootcamp covered, course covered, program covered, programme covered, "
        "training covered, internship covered, method i practised, method i practiced, method i "
        "learned, method learned, skillset, program module, programme module, course module"
    ),
    Topic.PROJECTS: phrases(
        "project, capstone, case study, practical work, portfolio, hands on work, what i built, "
        "things i built, milestone project, project showcase, what i made, thing i made, selected "
        "work, did i build, did you build"
    ),
    Topic.CONTACT: phrases(
        "contact, connect, get in touch, reach me, reaching me, reach out, author, maintainer, "
        "find me, social, social media, links, developer, creator, owner, who am i, let's talk, "
        "let's work, i reach you, stay in touch, say hello, where to find me, hire me, work with "
        "me, write to me, find you, say hi, ping me, talk to me, follow me, my profile, people "
        "find, people reach, where else"
    ),
    Topic.ABOUT: phrases(
        "overview, introduction, intro, about, summary, objective, goal, purpose, aim, background, "
        "conclusion, closing, final thought, final word, final note, journey, learning approach, "
        "learning style, learning process, vision, mission, motivation, program, programme, "
        "experience, wrap up, tl;dr, tldr, description, project purpose, project background, "
        "project summary, project vision, learning path, about this repository, final reflection, "
        "welcome, achievement, closing remark, problem statement, impact, benefit, why, abstract, "
        "context, work completed, work done, task completed, evidence, project detail, project "
        "information, project info, for this project, business problem, business question, "
        "business case, problem definition, problem being solved, problem addressed, business "
        "recommendation, business insight, took the challenge, take the challenge, took this "
        "challenge, joined the challenge, team role, team member, roles and responsibilities, meet "
        "the team, certificate, certification, education, what it offer, win, timeframe, duration, "
        "time frame, accomplishment, proud of, inspiration, what it does, how we built it, how i "
        "built it"
    ),
}

NEUTRAL = frozenset(
    "a an the and or of on in for from during with to by my i me you your that this these it at as "
    "any key major main core most important essential personal primary general common other "
    "additional more additionally some big real world practical program programme course bootcamp "
    "training internship curriculum backend back end frontend front fullstack full web software "
    "development developer engineering engineer programming-related technical professional "
    "industry standard faced encountered met overcame overcome overcoming solved resolved handled "
    "implemented implementation applied adopted followed gained acquired covered used using "
    "learned learnt mastered explored introduced picked known studied worked what how them so far "
    "throughout along way journey alx prodev pro dev be fe nexus week weekly month monthly daily "
    "section list high level summary all new top biggest greatest hands modern advanced basic "
    "complete about through their its solution s i've i'm have been demonstrated demonstrate "
    "breakdown recommended favourite favorite own things everything dev cross team part details "
    "detailed brief concise quick wins hard soft different various was were had taught ran into "
    "fixed fix tackled developed touched can now involved practiced practised reinforced "
    "strengthened improved refined sharpened deepened enhanced expanded existing transferable "
    "overall today few several many lot quite finally really actually glance beat conquered "
    "survived dealt found hit touched now trade squashed resolution breakthrough newcomer newbie "
    "beginner student younger past self if could when where growing nearly we're we've".split()
)

# The words of most headings, long enough that a misspelling of them can't mean another word.
OFTEN_MISSPELT = frozenset(
    "challenge solution technology takeaway practice concept learning problem insight reflection "
    "framework language library obstacle difficulty implemented development engineering "
    "encountered technical knowledge resolution collaboration acknowledgement installation "
    "introduction conclusion".split()
)

# Fields of work: they say whose concepts follow ("Key Cloud Concepts"), yet a heading of only
# such words ("DevOps") names a thing, not a group.
FIELDS = frozenset(
    "cloud mobile data devops analytics science machine ml ai qa game embedded blockchain iot "
    "cyber cybersecurity security system product design api database".split()
)

# These say that a list of tools follows even below a heading like "Core Concepts", where
# "Languages & Frameworks" is only a group of concepts.
STRONG_TECHNOLOGY = frozenset("technology technologies tech stack tool tools tooling".split())

# Words that look like a topic's but mean something else: nothing is read from them.
SILENT = phrases(
    "full stack, fullstack, stack developer, software project, alx project nexus, project nexus, "
    "knowledge base, knowledge hub, built with by, made with by, built with love, made with love, "
    "problem solving, machine learning, deep learning, software engineering, software "
    "development, software developer, software engineer, bug tracking, bug tracker, issue "
    "tracking, decision technique, choix technique, aspect technique, détail technique, in "
    "practice, in action, battle tested, people are saying, people say, user say, learning "
    "record, background task, background work, background job, in the background, context api, "
    "developer experience, collaboration platform, collaboration app, collaboration system, did "
    "about, developer learning to, engineer learning to, student learning to, analyst learning to, "
    "designer learning to, scientist learning to, service level objective, problem set"
)
