# The words: demo, test, lint, bench, docs, clean. Each sets up what it needs; Python 3.11+ is all it takes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Bytecode makes every start faster, so it is written whatever the environment says.
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench docs lock clean

help:  ## Say which words there are
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1	/'

$(VENV)/.run: requirements/run.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("foedus needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 demo" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	@touch $@

$(VENV)/.bench: $(VENV)/.dev requirements/bench.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/bench.lock
	@touch $@

demo: $(VENV)/.run  ## Assess the Paris case and write its page
	$(BIN)/foedus assess cases/paris-2025 --as-of 2025-09-05 --report build/paris-2025.html

test: $(VENV)/.dev  ## Run the tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

lint: $(VENV)/.dev  ## Check style and types (ruff, mypy strict)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.bench  ## Measure speed, side by side with the bare interpreter and other solvers (10 minutes)
	$(BIN)/python benchmarks/run.py

docs: $(VENV)/.dev  ## Rewrite what docs/ takes from the code
	$(BIN)/python tools/docs.py

lock: $(VENV)/.dev  ## Pin the newest releases that pyproject.toml admits
	sh tools/lock.sh

clean:  ## Remove what the other words made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
