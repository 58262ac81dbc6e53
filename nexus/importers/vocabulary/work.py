"""Words for the layers and activities of software work: they name no technology."""

from __future__ import annotations

# Groups of technologies, besides the words that say nothing ("Backend", "Web").
LAYERS = frozenset(
    "database db hosting deployment devops cloud testing styling version control server client "
    "mobile ui ux api auth authentication infrastructure storage data security ci cd monitoring "
    "messaging queue cache caching state management build orm runtime container containerization "
    "environment editor ide communication os operating system package manager language framework "
    "library tool tooling platform service ai ml networking analytics documentation "
    "visualization visualisation payment debugging validation routing animation icon form "
    "delivery pipeline programming scripting markup stack project ops operation deploy host".split()
)

# A text with one of these is about an activity or an idea, and names no tool.
PRACTICES = frozenset(
    "access accessibility agile algorithm analysis animation app approach architecture array "
    "async asynchronous attribute authentication authorisation authorization automation "
    "background basic best caching callback class cleaning code coding collaboration collection "
    "command communication component concept concurrency condition configuration connection "
    "constant constraint context control cookie creation crud custom debugging decorator "
    "deployment design developer development directive documentation element encapsulation "
    "encryption endpoint environment error event exception external feature file filter "
    "filtering flow form function fundamental generation generator grid handling helper hook "
    "image implementation indexing inheritance inner input integration interface iteration "
    "iterator join key layout lifecycle lint linter list loading local logging logic login loop "
    "management media method methodology middleware migration mixin mode model modeling "
    "modelling modern modular module monitoring navigation normalization normalisation "
    "notification object optimisation optimization page pagination parameter pattern payment "
    "performance permission planning practice principle process processing programming project "
    "promise prop public push query queue real reality recursion reducer reduction refactoring "
    "relational relationship rendering request responsive restful review role route router "
    "routing scalability scaling schema scope script search secure security selector semantic "
    "serializer session setup signal simple skill solving sorting state static statement "
    "strategy string structure style styling table task teamwork template test testing theme "
    "thread threading time token tracking transaction transformation trigger type upload url "
    "user utility validation variable version view visualization visualisation widget workflow "
    "writing".split()
)
