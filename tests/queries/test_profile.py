from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio, Profile
from nexus.queries.profile import fingerprint, profile, stored_fingerprint

SessionOf = Callable[[Portfolio], Session]


def test_an_index_tells_whose_it_is_and_which(session_of: SessionOf) -> None:
    session = session_of(Portfolio(Profile("Ada", "Engineer", language="de"), (), ()))
    told = profile(session)
    assert (told.name, told.headline, told.language, told.links) == ("Ada", "Engineer", "de", ())
    assert len(stored_fingerprint(session)) == 32
    assert fingerprint(session) == stored_fingerprint(session)
