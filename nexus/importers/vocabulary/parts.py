"""English labels for the parts of a challenge."""

from __future__ import annotations

from nexus.importers.vocabulary.kinds import Part
from nexus.importers.vocabulary.phrases import Phrases, phrases

PARTS: dict[Part, Phrases] = {
    Part.ISSUE: phrases(
        "challenge, issue, problem, what i saw, symptom, situation, obstacle, difficulty, "
        "struggle, error, bug, what happened, root cause, cause, pain point, problem statement, "
        "context, scenario, hurdle, what went wrong, what was hard, question, background, concern, "
        "task, trouble, mistake, observation, blocker, reason, q, prob, pain, roadblock, setback, "
        "snag, stumbling block, bottleneck, what broke, gotcha, headache, stuck, stuck "
        "on, ugly part, ugly bit, stuck at, got stuck, got stuck on, where i got stuck, meaning, "
        "hard part, hardest part, trickiest part, hardest thing, why, why it happened"
    ),
    Part.SOLUTION: phrases(
        "solution, fix, resolution, what i did, what i tried, what i changed, approach, action, "
        "answer, how i handled it, solved by, workaround, strategy, mitigation, response, remedy, "
        "resolved by, implementation, steps taken, how it was solved, action taken, what helped, "
        "what worked, fixed by, overcame by, method, solved, fixed, resolved, how i got through "
        "it, decision, a, sol, way out, win, cure, breakthrough, turnaround, what fixed it, what "
        "solved it, what i ended up doing, solution brought, unstuck, unstuck by, got unstuck by, "
        "unblocked by, how i got unstuck, what got me unstuck, what i did about it, overcoming "
        "challenge, overcoming the challenge, overcoming them, attempted solution, solution "
        "attempted, attempted fix, fix attempted"
    ),
    Part.OUTCOME: phrases(
        "outcome, result, lesson, lesson learned, lesson learnt, what i learned, learned, "
        "learning, benefit, takeaway, improvement, insight, what changed, reflection, "
        "conclusion, outcome achieved, what it taught me, aftermath, moral, tell a friend, what "
        "i'd tell a friend, i'd tell a friend"
    ),
    Part.IMPACT: phrases("impact, effect, consequence"),
}
