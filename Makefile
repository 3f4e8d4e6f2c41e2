# "make" alone lists what there is. Works with GNU make 3.81 and later, on Linux and macOS.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What ruff and mypy look at.
CODE := $(wildcard generator tests benchmarks tools)

# Two workers: as many cores as the smallest machine that runs this has.
PYTEST_WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help site serve test check setup lint browser nu language-server lock clean

help: ## list what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: setup ## build the site, and say where to look
	@$(BIN)/briefings build
	@echo
	@echo 'The site is built: open site/index.html, or run "make serve".'

serve: setup ## show the site, and show it anew after each change
	@$(BIN)/briefings serve

test: setup lint browser nu language-server ## run every test
	@BRIEFINGS_BROWSER="$$(cat $(VENV)/browser)" $(BIN)/pytest -n $(PYTEST_WORKERS)

check: setup ## look for mistakes in the briefings
	@$(BIN)/briefings check

lint: setup
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(CODE)

# The file holds the path of a browser that has just been seen to start.
browser: setup
	@$(BIN)/python -m tools.find_browser --install > $(VENV)/browser

# Into the virtual environment, anew only when another version is wanted.
nu: setup
	@$(BIN)/python -m tools.find_nu_checker --install > /dev/null

# Likewise: the one that editors have for YAML.
language-server: setup
	@$(BIN)/python -m tools.find_yaml_language_server --install > /dev/null

lock: setup ## bring requirements.lock up to date with pyproject.toml
	@$(BIN)/python -m tools.lock_requirements

clean: ## remove what was built and installed
	rm -rf site $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(VENV)/installed ## install what the rest needs, into .venv

# Anew only when what is to be installed has changed.
$(VENV)/installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'make: "$(PYTHON)" is not Python 3.11 or later; name one that is: make PYTHON=python3.12' >&2; \
	  exit 1; }
	@echo 'Setting up $(VENV): this takes a minute, and is done once.'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@
