"""Parquet: a row is a record, in the columns `text` and, optionally, `id`."""

from collections.abc import Iterator

from parlance.errors import StudyError
from parlance.inputs import statements
from parlance.inputs.statements import Format, Request, Statement

FORMAT = Format(suffixes=(".parquet",), kind="data set")


def read(request: Request) -> Iterator[Statement]:
    """The records of the part that is asked for."""
    # Only studies with Parquet data sets pay for this import here.
    import pyarrow.parquet as pq
    from pyarrow import ArrowException

    statements.check_sum(request)
    names: set[str] = set()
    number = 0
    try:
        with pq.ParquetFile(request.path) as file:
            total = file.metadata.num_rows
            statements.check_columns(request, file.schema_arrow.names)
            columns = [c for c in ("text", "id") if c in file.schema_arrow.names]
            for batch in file.iter_batches(columns=columns):
                for row in batch.to_pylist():
                    here = number * request.parts // total == request.part
                    number += 1
                    if here:
                        where = f"{request.path}, row {number}"
                        yield statements.of_record(request, row, number, where, names)
    except (ArrowException, OSError) as error:
        raise StudyError(
            f"{request.path}: not a readable Parquet file: {error}"
        ) from None
    statements.check_records(request, number)
