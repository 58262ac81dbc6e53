"""Keeps compiled templates, so that the app of each further version can reuse them."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Keeps the code of each template as long as what is compiled stays the same.

    It may be shared by environments that read and compile alike.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """The bucket of a template, keyed by everything that its compiled code depends on."""
        # An extension may include other templates in this one.
        whole = environment.preprocess(source, name, filename)
        return super().get_bucket(environment, name, filename, whole)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give ``bucket`` its code, if that was compiled from the same source."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of ``bucket``, in place of the earlier code of its template."""
        if bucket.code is not None:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)
