"""What is raised where a request cannot be answered."""

from __future__ import annotations


class IzdeError(Exception):
    """A request that could not be answered.

    Attributes:
        message: What happened, in one sentence that names the thing.
        next_step: What to do about it, where there is something.
        query: The query or id that was asked, where there was one.
    """

    def __init__(
        self, message: str, next_step: str | None = None, query: str | None = None
    ) -> None:
        super().__init__(message, next_step, query)
        self.message = message
        self.next_step = next_step
        self.query = query

    def __str__(self) -> str:
        return f"{self.message}\ntry: {self.next_step}" if self.next_step else self.message
