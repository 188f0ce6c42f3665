# Two commands on a fresh machine: `make run` and `make test`. Everything goes into .venv; nothing else is touched.
PYTHON ?=
BIN := .venv/bin
OUT ?= out
ACTIONS ?= 5000
SEED ?= 1
export PYTHON

.PHONY: help run test bench soak lint demo meshes readme gallery translations clean install system
.SILENT:

help:
	echo "make run    open the window (with no display: the demo, into $(OUT)/)"
	echo "make test   lint, types, import contracts and the whole suite"
	echo "make bench  speed and memory, as a table and as $(OUT)/bench.json"
	echo "make soak   2,000 random bones and 1,000 segments through every procedure, 5,000 random actions in the window (an hour or more)"
	echo "make demo   the window driven through every procedure, into $(OUT)/"
	echo "make meshes the default vertebra of every level, into meshes/"
	echo "make readme the pictures and the table of figures in README.md"
	echo "make gallery  docs/gallery.md and its pictures, from the real window"
	echo "make translations  files of the window's languages, from the source (needs lrelease)"
	echo "make lint   lint, types and import contracts only"
	echo "make clean  remove .venv and everything made"

run: install
	sh scripts/run.sh $(OUT)

demo: install
	sh scripts/with-display.sh $(BIN)/vertebra3d demo --output $(OUT)

test: lint
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: install
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: install
	sh scripts/with-display.sh $(BIN)/python -m bench --output $(OUT)/bench.json

soak: install
	$(BIN)/python scripts/soak.py
	sh scripts/with-display.sh $(BIN)/python -m tests.app.random_run $(ACTIONS) $(SEED)

meshes: install
	$(BIN)/python scripts/meshes.py

readme: demo
	$(BIN)/python scripts/figures.py
	cp $(OUT)/window_hemilaminectomy.png docs/pictures/window.png
	cp $(OUT)/window_dark.png $(OUT)/procedures.png $(OUT)/window_segment.png docs/pictures/

gallery: install
	sh scripts/with-display.sh $(BIN)/python scripts/gallery.py

translations: install
	$(BIN)/python scripts/translations.py

install: system .venv/.installed

system:
	sh scripts/system-packages.sh

.venv/.installed: pyproject.toml constraints.txt scripts/install.sh
	sh scripts/install.sh

clean:
	rm -rf .venv $(OUT) build dist .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src app tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
