"""Find names, places and quotations in a corpus, whatever spelling they wear, and where they stand.

>>> import izde
>>> report = izde.build("corpus", "index")  # doctest: +SKIP
>>> index = izde.Index("index")  # doctest: +SKIP
>>> for mention in index.mentions("Shetpe"):  # doctest: +SKIP
...     print(mention.file, mention.line, mention.form)
"""

from ._answers import Answer
from ._errors import IzdeError
from ._index import Index, build
from ._library import version
from ._records import (
    Article,
    Build,
    Citation,
    Difference,
    Finding,
    Gap,
    Highlight,
    Info,
    Mention,
    Missing,
    Name,
    Note,
    Part,
    Passage,
    Quote,
    QuoteMatch,
    Range,
    Speaker,
    Spelling,
    Summary,
    Verification,
)

__version__ = version()

__all__ = [
    "Answer",
    "Article",
    "Build",
    "Citation",
    "Difference",
    "Finding",
    "Gap",
    "Highlight",
    "Index",
    "Info",
    "IzdeError",
    "Mention",
    "Missing",
    "Name",
    "Note",
    "Part",
    "Passage",
    "Quote",
    "QuoteMatch",
    "Range",
    "Speaker",
    "Spelling",
    "Summary",
    "Verification",
    "build",
    "version",
]
