"""Tables as Parquet: takes rows, gives files that keep the types of their columns.

What writes them is no part of a plain installation: it weighs more than all else together.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from briefing_site.exports.tables.columns import Cell, Column
from briefing_site.exports.tables.shapes import Row, Table
from briefing_site.extras import needs


class Parquet:
    """Writes each table into a file of its own in a folder.

    Raises:
        Refused: What writes such files is not installed.
    """

    def __init__(self, folder: Path, tables: Iterable[Table]) -> None:
        needs("data")
        from pyarrow import parquet  # noqa: PLC0415 - heavy, and not everywhere

        self._open = ExitStack()
        self._writers: dict[str, Any] = {}
        for table in tables:
            path = folder / f"{table.name}.parquet"
            writer = parquet.ParquetWriter(path, schema_of(table), compression="zstd")
            self._writers[table.name] = self._open.enter_context(writer)

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Write some rows of a table."""
        import pyarrow as pa  # noqa: PLC0415 - as above

        schema = schema_of(table)
        columns = zip(*rows, strict=True)
        arrays = [
            pa.array(pa.array(values, pa.string()).cast(kind) if is_day(one) else values, kind)
            for one, kind, values in zip(table.columns, schema.types, columns, strict=True)
        ]
        self._writers[table.name].write_batch(pa.record_batch(arrays, schema=schema))

    def end(self) -> None:
        """Finish all files."""
        self._open.close()


def is_day(column: Column) -> bool:
    """Whether a column's text is that of days."""
    return column.cell is Cell.DAY


def schema_of(table: Table) -> Any:  # noqa: ANN401 - pyarrow says nothing of its types
    """Say what each column holds, and what it means."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    types = {
        Cell.TEXT: pa.string(),
        Cell.NUMBER: pa.int64(),
        Cell.FLAG: pa.bool_(),
        Cell.DAY: pa.date32(),
    }
    return pa.schema(
        [
            pa.field(
                *(one.name, types[one.cell]),
                nullable=not one.is_required,
                metadata={"description": one.meaning},
            )
            for one in table.columns
        ]
    )
