"""The words that a made-up portfolio is built from."""

from __future__ import annotations

MAKERS = (
    "Amber", "Basalt", "Cinder", "Delta", "Ember", "Fjord", "Granite", "Harbour", "Indigo",
    "Juniper", "Kestrel", "Lantern", "Meadow", "Nimbus", "Orchard", "Pebble", "Quartz", "Raven",
    "Saffron", "Tundra", "Umber", "Violet", "Willow", "Yarrow", "Zephyr",
)  # fmt: skip
TOOLS = (
    "Queue", "Cache", "Store", "Router", "Forge", "Lens", "Script", "Query", "Stream", "Vault",
    "Builder", "Broker", "Canvas", "Parser", "Runner", "Ledger",
)  # fmt: skip
GROUPS = ("Languages", "Frameworks", "Data", "Testing", "Operations", "Interfaces")
CATEGORIES = ("Performance", "Reliability", "Data", "Delivery", "Security", "People")

DEEDS = (
    "Taming", "Replacing", "Measuring", "Splitting", "Rebuilding", "Untangling", "Shrinking",
    "Documenting", "Securing", "Retiring", "Testing", "Moving", "Watching", "Explaining",
    "Speeding up", "Simplifying", "Repairing", "Automating", "Naming", "Limiting",
)  # fmt: skip
MATTERS = (
    "the nightly import", "a noisy alert", "the invoice run", "our slowest page", "a shared cache",
    "the sign-in flow", "an old report", "the search box", "a forgotten queue", "the release notes",
    "two retry loops", "the file upload", "a brittle schema", "the public API", "a long migration",
    "the audit trail", "every time zone", "the mail templates", "a test that lied", "the backups",
    "an hourly job", "the price list", "a lost webhook", "the admin screens", "one large table",
)  # fmt: skip
ACTORS = (
    "The scheduler", "Our importer", "A small worker", "The first version", "The new endpoint",
    "One forgotten script", "The report", "A second process", "The cache", "My colleague",
    "The pipeline", "The oldest service", "A careless loop", "The client", "The database",
)  # fmt: skip
VERBS = (
    "read", "rewrote", "dropped", "counted", "delayed", "repeated", "checked", "locked", "copied",
    "compared", "hid", "collected", "refused", "measured", "sorted", "forgot",
)  # fmt: skip
OBJECTS = (
    "every row of the table", "half of the messages", "the oldest records", "a request twice",
    "all open sessions", "the customer's address", "a few hundred files", "each failed payment",
    "the wrong time zone", "two versions of the schema", "the whole response", "an empty page",
    "the signature of each event", "more memory than it needed", "the answers of a slow partner",
)  # fmt: skip
MOMENTS = (
    "once a night", "under load", "after a restart", "on the first of the month", "within a second",
    "at the busiest hour", "in a single transaction", "behind a feature flag", "for eleven minutes",
    "before anybody noticed", "on two machines at once", "without a word in the logs",
)  # fmt: skip
REASONS = (
    "since nobody had set a limit", "because a default had changed", "although all tests passed",
    "and the graph showed it plainly", "which took us a week to see", "so the users called us",
    "until we wrote the rule down", "and that was the expensive part", "as the contract allows",
    "because two clocks disagreed", "which made the rollback easy", "so we kept it",
)  # fmt: skip
LESSONS = (
    "I would start with a measurement next time.", "A plain table settled the argument.",
    "The fix was shorter than its explanation.", "Deleting code was most of the work.",
    "We wrote a test that fails without the change.", "Nobody has asked for the old way since.",
    "It has been quiet for months, which is the point.", "The second attempt took one afternoon.",
    "Writing it down helped more than the code did.", "Small steps kept the service running.",
)  # fmt: skip
STEPS = (
    "write down what it should do", "measure the present state", "change one thing",
    "ask who depends on it", "add an alert", "remove the old path", "rehearse the way back",
    "compare both answers", "put a limit on it", "tell the people at the desk",
)  # fmt: skip
SNIPPETS = (
    "```python\nfor row in pending(limit=100):\n    with transaction():\n        settle(row)\n```",
    "```sql\nSELECT state, count(*)\n  FROM job\n GROUP BY state\n ORDER BY 2 DESC;\n```",
    "```yaml\nretry:\n  attempts: 4\n  wait: 2s\n  jitter: true\n```",
    "```shell\ncurl --fail --silent localhost:8000/health | head -n 1\n```",
    "```javascript\nconst late = rows.filter((row) => row.due < now);\n```",
)
EVIDENCE = ("repository", "pull request", "demo", "certificate", "article")
