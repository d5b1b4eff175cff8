# From nothing, with Python 3.11 to 3.13: `make` runs the default study, `make test`
# passes the tests. Both set up .venv first; nothing is installed elsewhere.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes

# Snakemake does not quote the path of Python when it runs a script.
ifeq ($(VENV),.venv)
ifneq ($(words $(CURDIR)),1)
$(error The path '$(CURDIR)' holds a space: move the project, or say `make VENV=PATH` with a path that holds none)
endif
endif

.DELETE_ON_ERROR:
.PHONY: results test check docs picture lock clean

results: $(VENV)/.run
	$(BIN)/snakemake

test: $(VENV)/.dev
	$(BIN)/pytest

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/snakefmt --check Snakefile

docs: $(VENV)/.dev
	$(BIN)/python tests/documentation.py

# The picture of the page in the README; needs Chromium.
picture: $(VENV)/.dev
	$(BIN)/python tests/page_picture.py

lock: $(VENV)/.dev
	$(BIN)/pip install --quiet uv
	for name in requirements requirements-dev; do \
	  $(BIN)/uv pip compile $$name.in --output-file $$name.txt --quiet --universal \
	    --fork-strategy fewest --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	    $$(test $$name = requirements || echo --constraint requirements.txt) || exit 1; \
	done

clean:
	rm -rf $(VENV) .snakemake logs results/interim

$(VENV)/bin/pip:
	$(PYTHON) -c 'import sys; v = sys.version_info; (3, 11) <= v < (3, 14) or sys.exit(f"Python 3.11 to 3.13 is needed, this is {v.major}.{v.minor}: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt $(VENV)/bin/pip
	$(INSTALL) -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(INSTALL) -r requirements-dev.txt
	touch $@
