"""The columns of records: the fields of their dataclasses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql.types import DataType, StructType


def schema(kind: Callable[..., Any]) -> StructType:
    """The type of a column that holds records."""
    from pyspark.sql.types import StructField, StructType

    return StructType(
        [StructField(each.name, _type(each)) for each in fields(kind)]  # type: ignore[arg-type]
    )


def _type(field: Field[Any]) -> DataType:
    from pyspark.sql import types

    if "kind" in field.metadata:
        inner = schema(field.metadata["kind"])
        return types.ArrayType(inner) if field.metadata["many"] else inner
    name = str(field.type)
    if name.startswith("tuple"):
        return types.ArrayType(types.StringType())
    simple: dict[str, Callable[[], DataType]] = {
        "int": types.LongType, "float": types.DoubleType, "bool": types.BooleanType,
    }
    return simple.get(name.split(" | ")[0], types.StringType)()
