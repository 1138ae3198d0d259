"""The edge of tables: DuckDB by default or Spark, files registered with it, results back as columns."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any, Literal

from foedus.errors import ReadError

Engine = Literal["duckdb", "spark"]
_MEMORY = "1GB"


class Tables:
    """A connection to an engine.

    Parameters
    ----------
    engine
        Which.
    backend
        Of ibis.
    session
        Of Spark.
    """

    def __init__(self, engine: Engine, backend: Any, session: Any = None) -> None:
        self.engine, self.backend, self.session = engine, backend, session
        self._number = 0

    def columns(self, columns: dict[str, list[Any]], types: dict[str, str]) -> Any:
        """Register columns in memory and return the table."""
        import pyarrow as pa

        schema = pa.schema([(name, getattr(pa, types[name])()) for name in columns])
        table = pa.table(columns, schema=schema)
        name = self._name()
        if self.session is not None:
            self.session.createDataFrame(table).createOrReplaceTempView(name)
        else:
            self.backend.con.register(name, table)
        return self.backend.table(name)

    def parquet(self, paths: Sequence[str]) -> Any:
        """Register a Parquet file, with the number of each record from 1 in `row`."""
        name = self._name()
        if self.session is not None:
            frame = self.session.read.parquet(*paths).selectExpr("*", "_metadata.row_index + 1 as foedus_row")
            frame.createOrReplaceTempView(name)
            return self.backend.table(name)
        table = self.backend.read_parquet(list(paths), table_name=name, file_row_number=True)
        return table.mutate(foedus_row=table.file_row_number + 1).drop("file_row_number")

    def rows(self, expression: Any) -> dict[str, list[Any]]:
        """Run an expression and return its columns."""
        found = self.arrays(expression)
        return {name: found.column(name).to_pylist() for name in found.column_names}

    def arrays(self, expression: Any) -> Any:
        """Run an expression and return it as an Arrow table."""
        if self.session is not None:  # the way through pandas would turn blanks into NaN
            return self.session.sql(self.backend.compile(expression)).toArrow()
        return self.backend.to_pyarrow(expression)

    def kept(self, expression: Any) -> Any:
        """Run an expression once and return what it gives as a table, for several questions."""
        name, query = self._name(), self.backend.compile(expression)
        if self.session is not None:
            self.session.sql(query).cache().createOrReplaceTempView(name)
        else:
            self.backend.raw_sql(f"CREATE TEMP TABLE {name} AS {query}")
        return self.backend.table(name)

    def _name(self) -> str:
        self._number += 1
        return f"foedus_{self._number}"


@contextmanager
def connected(engine: Engine) -> Iterator[Tables]:
    """Give a connection, and close it.

    Raises
    ------
    ReadError
        If the engine is not installed.
    """
    try:
        import ibis
    except ImportError:
        raise ReadError("Incidents need the extra watch: pip install 'foedus[watch]'.") from None
    if engine == "duckdb":
        backend = ibis.duckdb.connect()
        with TemporaryDirectory(prefix="foedus-") as spilled:
            backend.raw_sql(f"SET memory_limit = '{_MEMORY}'")
            backend.raw_sql(f"SET temp_directory = '{spilled}'")
            backend.raw_sql("SET enable_progress_bar = false")
            try:
                yield Tables("duckdb", backend)
            finally:
                backend.disconnect()
        return
    hears = signal.getsignal(signal.SIGINT)
    with warnings.catch_warnings():
        # pyspark leaves the sockets over which results come to the collector of garbage.
        warnings.simplefilter("ignore", ResourceWarning)
        session = _spark()
        try:
            yield Tables("spark", ibis.pyspark.connect(session), session)
        finally:
            session.stop()
            if threading.current_thread() is threading.main_thread():
                signal.signal(signal.SIGINT, hears)  # pyspark's own, left behind, fails once the session has ended
            gc.collect()


def _spark() -> Any:
    """Return a session of Spark on this machine, quiet and open to nobody else."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise ReadError("Spark needs the extra spark: pip install 'foedus[spark]'.") from None
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    logging.getLogger("py4j").setLevel(logging.ERROR)
    builder = SparkSession.builder.master(os.environ.get("FOEDUS_SPARK", "local[*]")).appName("foedus")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.shuffle.partitions": "8",
        "spark.log.level": "ERROR",
    }.items():
        builder = builder.config(key, value)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            session = builder.getOrCreate()
    except Exception as error:  # what the Java side raises has no class of its own here
        raise ReadError(f"Spark does not start: {str(error).splitlines()[0]}. It needs Java 17 or newer.") from None
    session.sparkContext.setLogLevel("ERROR")
    return session
