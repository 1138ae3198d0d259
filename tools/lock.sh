#!/bin/sh
# Pin what pyproject.toml admits: names, versions and hashes for every platform, no addresses.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-uv}"
common="--universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --quiet"
printf 'hatchling\n' > requirements/build.in
# shellcheck disable=SC2086
"$uv" pip compile $common pyproject.toml requirements/build.in -o requirements/run.lock
# shellcheck disable=SC2086
"$uv" pip compile $common --constraint requirements/run.lock --extra read --extra llm --extra spark --group dev pyproject.toml -o requirements/dev.lock
# shellcheck disable=SC2086
"$uv" pip compile $common --constraint requirements/dev.lock --extra read --extra llm --extra spark --group bench --group dev pyproject.toml -o requirements/bench.lock
