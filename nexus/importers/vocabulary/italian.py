"""Italian: the names of a record's sections and labels."""

from __future__ import annotations

from nexus.importers.vocabulary.kinds import Part, Topic

PHRASES = {
    Topic.CHALLENGES: "sfida, sfide, difficoltà, problema, problemi, ostacolo, ostacoli, intoppo, "
    "intoppi, errori commessi",
    Topic.TAKEAWAYS: "lezione, lezioni, buona pratica, buone pratiche, migliori pratiche, "
    "consiglio, consigli, riflessione, riflessioni, cosa mi porto a casa, quello che mi porto, "
    "cosa mi porto via, apprendimento personale, da ricordare, regola d'oro, le mie regole",
    Topic.LEFT_OUT: "installazione, licenza, ringraziamento, ringraziamenti, indice, requisito, "
    "requisiti, prerequisiti, prossimi passi, risorsa, risorse, funzionalità, come iniziare, "
    "come contribuire, avvio rapido, struttura del progetto",
    Topic.TECHNOLOGIES: "tecnologia, tecnologie, strumento, strumenti, linguaggio, linguaggi, "
    "libreria, librerie",
    Topic.SKILLS: "concetto, concetti, competenza, competenze, abilità, conoscenza, conoscenze, "
    "cosa ho imparato, che cosa ho imparato, quello che ho imparato, cosa abbiamo imparato, "
    "imparato, argomento, argomenti",
    Topic.PROJECTS: "progetto, progetti",
    Topic.CONTACT: "contatto, contatti, contattami, dove trovarmi, i miei link, autore, autrice",
    Topic.ABOUT: "panoramica, introduzione, descrizione, informazioni sul progetto, su di me, chi "
    "sono, riassunto, obiettivo, obiettivi, conclusione, conclusioni, presentazione",
}
PARTS = {
    Part.ISSUE: "problema, sfida, difficoltà, contesto, causa, ostacolo",
    Part.SOLUTION: "soluzione, cosa ho fatto, come l'ho risolto, approccio, rimedio",
    Part.OUTCOME: "risultato, esito, cosa ho imparato, lezione",
}
NEUTRAL = (
    "il lo la i gli le di del dello della dei degli delle nel nella per con tra mie miei mia mio "
    "principali principale chiave acquisite acquisiti affrontate affrontati incontrate incontrati "
    "superate superati risolti risolte utilizzate utilizzati usate usati apprese appresi imparate "
    "imparati soluzione soluzioni importanti tecniche personali trattati durante il corso"
)
# About the app at hand, not over a list of projects.
OUTRANKING = "informazioni sul progetto, descrizione del progetto, struttura del progetto"
# Words that open a part in the middle of a text.
INLINE = "problema, sfida, difficoltà, difficolta, soluzione, risultato, causa"
