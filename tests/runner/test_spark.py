import importlib.util
import json

import pytest

from recoupe.errors import UsageError
from recoupe.runner import base, spark
from recoupe.store.rows import entry_of
from tests.records import document


def test_a_row_goes_in_and_its_entry_comes_out(monkeypatch):
    monkeypatch.setattr(base, "document_stages", lambda _: ())
    row = spark.line(spark.to_row(document()))
    assert entry_of(json.loads(spark.read_row(row))) == base.read_document(document())


@pytest.mark.skipif(importlib.util.find_spec("pyspark") is not None, reason="pyspark is installed")
def test_without_the_extra_the_message_names_it():
    with pytest.raises(UsageError, match=r"recoupe\[spark\]"):
        spark.SparkRunner()
