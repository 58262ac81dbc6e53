"""Swahili: the names of a record's sections and labels."""

from __future__ import annotations

from nexus.importers.vocabulary.kinds import Part, Topic

PHRASES = {
    Topic.CHALLENGES: "changamoto, tatizo, matatizo, shida, kikwazo, vikwazo, ugumu, magumu, "
    "makosa, hitilafu, nilipokwama, nilikokwama, yaliyonishinda",
    Topic.TAKEAWAYS: "mafunzo, funzo, somo, masomo, mbinu bora, kanuni bora, desturi bora, mazoea "
    "bora, ushauri, kidokezo, vidokezo, hekima, busara, tafakari, pendekezo, mapendekezo, maoni "
    "yangu, nitakachokumbuka, nitayokumbuka, ningeanza upya",
    Topic.LEFT_OUT: "usakinishaji, kusakinisha, ufungaji, jinsi ya kuanza, jinsi ya kutumia, jinsi "
    "ya kuendesha, kuendesha mradi, leseni, shukrani, asante, yaliyomo, mahitaji, hatua "
    "inayofuata, hatua zinazofuata, mipango ya baadaye, baadaye, marejeo, rasilimali, nyenzo, "
    "kipengele, vipengele, muundo wa mradi, kuchangia, mchango, michango, picha za skrini",
    Topic.TECHNOLOGIES: "teknolojia, zana, vifaa, lugha, lugha za programu, maktaba, programu "
    "nilizotumia, programu zilizotumika, mifumo niliyotumia",
    Topic.SKILLS: "dhana, ujuzi, stadi, maarifa, umahiri, mada, misingi, uwezo, nilichojifunza, "
    "niliyojifunza, nilizojifunza, nilivyojifunza, tulichojifunza, tuliyojifunza, tulizojifunza, "
    "nimejifunza, ninachojua, ninayojua",
    Topic.PROJECTS: "mradi, miradi, nilichojenga, nilivyojenga, nilichotengeneza, "
    "nilivyotengeneza, kazi zangu",
    Topic.CONTACT: "mawasiliano, wasiliana nami, wasiliana, nipate, nitafute, mwandishi, viungo "
    "vyangu, unipate",
    Topic.ABOUT: "utangulizi, muhtasari, kuhusu, kuhusu mimi, mimi ni nani, lengo, malengo, usuli, "
    "hitimisho, safari yangu, maelezo, madhumuni, historia yangu",
}
PARTS = {
    Part.ISSUE: "tatizo, changamoto, shida, kikwazo, ugumu, sababu, kosa, hitilafu, hali, "
    "kilichotokea",
    Part.SOLUTION: "utatuzi, suluhisho, suluhu, ufumbuzi, nilichofanya, tulichofanya, jinsi "
    "nilivyotatua, nilivyotatua, marekebisho, hatua nilizochukua",
    Part.OUTCOME: "matokeo, nilichojifunza, funzo, somo, athari, faida",
}
NEUTRAL = (
    "na ya wa za la kwa katika wakati yangu zangu wangu langu changu vyangu yetu zetu wetu "
    "nilizotumia niliyotumia nilivyotumia nilizozitumia tulizotumia zilizotumika yaliyotumika "
    "nilizokutana nilizokumbana nilizokabiliana nazo nayo zilizonikabili yaliyonikabili nilizopata "
    "niliyopata nilivyopata tulizopata tuliyopata nilizozitatua nilivyozitatua nilivyoyatatua "
    "nilivyotatua utatuzi suluhisho suluhu ufumbuzi muhimu kuu mkuu jinsi mambo hizi hii hiyo "
    "nyingine mengine kozi programu tovuti kiufundi binafsi bora zaidi kubwa sehemu"
)
# About the app at hand, not over a list of projects.
OUTRANKING = "kuhusu mradi, maelezo ya mradi, lengo la mradi, malengo ya mradi, muundo wa mradi"
# Words that may open a part in the middle of a text.
INLINE = "tatizo, changamoto, shida, sababu, utatuzi, suluhisho, suluhu, ufumbuzi, matokeo"
