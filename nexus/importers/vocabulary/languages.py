"""Languages other than English: the names of a record's sections and labels.

Accents do not matter, here and in the documents. A further language is a module like ``swahili``:
its words in ``PHRASES`` and ``PARTS``, and in ``NEUTRAL`` the small words used with them.
"""

from __future__ import annotations

from nexus.importers.vocabulary import arabic, italian, swahili
from nexus.importers.vocabulary.kinds import Part, Topic
from nexus.importers.vocabulary.phrases import Phrases, phrases

_FRENCH = {
    Topic.CHALLENGES: "défi, difficulté, problème, obstacle, bogue, solution apportée",
    Topic.TAKEAWAYS: "leçon, enseignement, bonne pratique, meilleure pratique, bilan, conseil, "
    "retour d'expérience, ce que je retiens, à retenir, note à moi même, à ne pas oublier, "
    "réflexion, apprentissage personnel, mes règles, règle d'or",
    Topic.TECHNOLOGIES: "technologie, outil, langage, pile technique, pile technologique, "
    "environnement technique, bibliothèque, logiciel",
    Topic.SKILLS: "compétence, notion, apprentissage, acquis, ce que j'ai appris, ce que nous "
    "avons appris, ce qu'on a appris, appris, savoir faire, connaissance",
    Topic.PROJECTS: "projet, réalisation",
    Topic.CONTACT: "me contacter, contactez moi, me joindre, où me trouver, me trouver, mes liens, "
    "coordonnée, auteur, autrice",
    Topic.ABOUT: "présentation, description du projet, à propos, résumé, objectif, parcours, "
    "contexte, qui suis je",
    Topic.LEFT_OUT: "licence, remerciement, prérequis, lancer le projet, table des matières, "
    "sommaire, prochaine étape, ressource, fonctionnalité, capture d'écran",
}
_SPANISH = {
    Topic.CHALLENGES: "desafío, reto, dificultad, dificultades, problema, obstáculo",
    Topic.TAKEAWAYS: "lección, lecciones, buenas prácticas, mejores prácticas, consejo, reflexión, "
    "reflexiones, conclusiones, aprendizaje personal, aprendizajes personales, lo que me llevo",
    Topic.TECHNOLOGIES: "tecnología, herramienta, lenguaje, pila tecnológica, stack tecnológico, "
    "librería, biblioteca",
    Topic.SKILLS: "concepto, habilidad, habilidades, competencia, aprendizaje, lo que aprendí, "
    "qué aprendí, lo que aprendimos, qué aprendimos, conocimiento, contenido del programa, "
    "contenido del curso, temario, plan de estudios",
    Topic.PROJECTS: "proyecto",
    Topic.CONTACT: "contacto, contáctame, encuéntrame, mis enlaces, autor, autora",
    Topic.ABOUT: "descripción, introducción, acerca de, acerca del, sobre el proyecto, sobre mí, "
    "resumen, objetivo, conclusión, quién soy",
    Topic.LEFT_OUT: "instalación, licencia, agradecimiento, índice, requisito, próximos pasos, "
    "lo que sigue, qué sigue, recurso, funcionalidad, funcionalidades, contenido",
}
_PORTUGUESE = {
    Topic.CHALLENGES: "desafio, dificuldade, problema, obstáculo",
    Topic.TAKEAWAYS: "lição, lições, boas práticas, melhores práticas, conselho, reflexão, "
    "reflexões, ponto chave, aprendizado pessoal, aprendizados pessoais, o que levo",
    Topic.TECHNOLOGIES: "tecnologia, ferramenta, linguagem, linguagens, biblioteca",
    Topic.SKILLS: "conceito, habilidade, competência, aprendizado, aprendizagem, o que aprendi, "
    "o que aprendemos, conhecimento",
    Topic.PROJECTS: "projeto",
    Topic.CONTACT: "contato, fale comigo, onde me encontrar, meus links, autor, autora",
    Topic.ABOUT: "apresentação, introdução, descrição, sobre o projeto, sobre mim, resumo, "
    "objetivo, conclusão, quem sou",
    Topic.LEFT_OUT: "instalação, licença, agradecimento, índice, requisito, próximos passos, "
    "o que vem, recurso, funcionalidade",
}
_GERMAN = {
    Topic.CHALLENGES: "herausforderung, herausforderungen, schwierigkeit, schwierigkeiten, "
    "problem, probleme, hürde, hürden, stolperstein, stolpersteine, misserfolg, misserfolge, "
    "rückschlag, rückschläge",
    Topic.TAKEAWAYS: "erkenntnis, erkenntnisse, lektion, lektionen, bewährte praktiken, bewährte "
    "vorgehensweise, bewährte vorgehensweisen, bewährte methode, bewährte methoden, gute praxis, "
    "gute praktiken, grundsatz, grundsätze, rückblick, tipp, was ich mitnehme",
    Topic.TECHNOLOGIES: "technologie, technologien, technologiestack, werkzeug, werkzeuge, "
    "programmiersprache, programmiersprachen",
    Topic.SKILLS: "konzept, konzepte, kernkonzept, kernkonzepte, grundkonzepte, kenntnis, "
    "kenntnisse, fähigkeit, fähigkeiten, kompetenz, kompetenzen, lerninhalt, lerninhalte, "
    "lernerfolg, lernerfolge, lernfortschritt, lernfortschritte, gelernt, was ich gelernt habe, "
    "was wir gelernt haben",
    Topic.PROJECTS: "projekt, projekte",
    Topic.CONTACT: "kontakt, so erreichst du mich, meine links, autor, autorin",
    Topic.ABOUT: "überblick, übersicht, einleitung, einführung, über mich, über das projekt, "
    "zusammenfassung, ziel, ziele, fazit",
    Topic.LEFT_OUT: "installation, lizenz, danksagung, inhaltsverzeichnis, voraussetzung, "
    "voraussetzungen, nächste schritte, ausblick, wie es weitergeht, funktionen",
}
PHRASES: tuple[dict[Topic, Phrases], ...] = tuple(
    {topic: phrases(told) for topic, told in language.items()}
    for language in (
        *(_FRENCH, _SPANISH, _PORTUGUESE, _GERMAN),
        *(arabic.PHRASES, italian.PHRASES, swahili.PHRASES),
    )
)

_PARTS: tuple[dict[Part, Phrases], ...] = (
    {
        Part.ISSUE: phrases("défi, problème, difficulté, contexte, bloqué, bloqué sur, blocage"),
        Part.SOLUTION: phrases(
            "ce que j'ai fait, solution apportée, démarche, débloqué, débloqué par"
        ),
        Part.OUTCOME: phrases("résultat, bilan, ce que j'ai appris, leçon"),
    },
    {
        Part.ISSUE: phrases("desafío, problema, dificultad, reto, causa"),
        Part.SOLUTION: phrases("solución, lo que hice, cómo lo resolví"),
        Part.OUTCOME: phrases("resultado, lo que aprendí, lección"),
    },
    {
        Part.ISSUE: phrases("desafio, dificuldade"),
        Part.SOLUTION: phrases("solução, o que fiz, como resolvi"),
        Part.OUTCOME: phrases("o que aprendi, lição"),
    },
    {
        Part.ISSUE: phrases("herausforderung, schwierigkeit, ausgangslage, ursache"),
        Part.SOLUTION: phrases("lösung, loesung, was ich getan habe, vorgehen"),
        Part.OUTCOME: phrases("ergebnis, was ich gelernt habe, erkenntnis, wirkung"),
    },
)

PARTS = (
    *_PARTS,
    *(
        {part: phrases(told) for part, told in language.items()}
        for language in (arabic.PARTS, italian.PARTS, swahili.PARTS)
    ),
)

NEUTRAL = frozenset(
    "le la les des du de et en mes mon ma un une au aux nos principaux principales clés clé "
    "rencontrés rencontrées apportées utilisées utilisés acquises acquis apprises tirées tirés "
    "retenues surmontés surmontées résolus résolues abordés abordées importants importantes "
    "el los las del y mis mi nuestros que he principales enfrentados encontrados superados "
    "utilizadas utilizados usadas adquiridas aprendidas aprendidos clave técnicas resolví "
    "resueltos finales superadas enfrentadas personales mayores importantes cómo "
    "os das dos do da e meus minhas meu minha principais encontrados enfrentadas superadas "
    "utilizadas usadas adquiridas aprendidas técnicos web chave importantes desenvolvidas pessoais "
    "resolvidos "
    "der die das den und von im meine mein meiner wichtige wichtigste gelernte verwendete "
    "eingesetzte genutzte lösungen lösung soluciones soluções persönliche zentrale größte "
    "aufgetretene gelöste erworbene technischer technische ich gelöst wie sie habe "
    f"{arabic.NEUTRAL} {italian.NEUTRAL} {swahili.NEUTRAL}".split()
)

# A section about the app at hand, though its heading says "project".
OUTRANKING = phrases(
    "à propos du projet, présentation du projet, description du projet, structure du projet, "
    "sobre el proyecto, acerca del proyecto, descripción del proyecto, estructura del proyecto, "
    "sobre o projeto, descrição do projeto, estrutura do projeto, über das projekt, "
    f"{arabic.OUTRANKING}, {italian.OUTRANKING}, {swahili.OUTRANKING}"
)

# Words that open a part of a challenge in the middle of a text, with or without their accents.
INLINE = phrases(
    "problème, probleme, défi, defi, difficulté, difficulte, solution, résultat, resultat, cause, "
    "problema, desafío, desafio, dificultad, dificuldade, solución, solucion, solução, solucao, "
    "resultado, causa, herausforderung, problem, lösung, loesung, ursache, ergebnis, "
    f"{arabic.INLINE}, {italian.INLINE}, {swahili.INLINE}"
)
