"""The languages that people speak: no tools, below "Languages" in documents for an employer."""

from __future__ import annotations

SPOKEN = frozenset(
    "afrikaans akan amharic arabic bengali bulgarian chinese croatian czech danish dutch english "
    "farsi finnish french german greek hausa hebrew hindi hungarian igbo indonesian italian "
    "japanese kinyarwanda korean luganda malay mandarin norwegian oromo persian polish portuguese "
    "punjabi romanian russian serbian shona slovak somali spanish swahili kiswahili swedish tamil "
    "telugu thai tigrinya turkish twi ukrainian urdu vietnamese wolof xhosa yoruba zulu".split()
)
