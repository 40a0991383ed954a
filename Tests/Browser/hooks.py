"""What the description of the interface cannot say, for schemathesis."""

import schemathesis


@schemathesis.hook
def filter_query(context, query):
    """No date is both since a later day and until an earlier one: refused, and rightly."""
    since, until = (query or {}).get("since"), (query or {}).get("until")
    return not (isinstance(since, str) and isinstance(until, str) and since > until)
