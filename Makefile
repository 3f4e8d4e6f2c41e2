# "make" alone lists what there is. Works with GNU make 3.81 and later, on Linux and macOS.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What pip writes to start a program by is read by a shell where the path of this folder is long or
# has a space, and "$x" in it is another path then. So Python starts them, by a path that is short.
BRIEFINGS := $(BIN)/python -m briefing_site

# What ruff and mypy look at.
CODE := $(wildcard generator tests benchmarks tools)

# Four workers: twice the cores of the smallest machine that runs this, since some of them always
# wait for a browser, a server or a program.
PYTEST_WORKERS ?= 4
# Each worker goes through neighbouring tests, which share what is set up for them, and takes over
# half of what the other has left once it has none.
PYTEST := $(BIN)/python -m pytest -n $(PYTEST_WORKERS) --dist worksteal

# The rooms whose tests start no browser, no server and no whole site.
INNER := $(addprefix tests/,diagnostics editing knowledge layout model prose reference rules source)

# What the tests need besides Python's packages.
BROUGHT := browser nu language-server engines followthemoney

# What "make setup" is for: "base" is enough to check, "site" builds, "draft" drafts; "test" is all.
FOR ?= test
# What is there as well once a purpose's packages are: its lock holds theirs.
INSIDE_site := base
INSIDE_data := base site
INSIDE_draft := base
INSIDE_release := base
INSIDE_test := base site data draft release
LOCKS := $(foreach purpose,base site data draft release test,requirements-$(purpose).lock)

.DEFAULT_GOAL := help
.PHONY: help site serve test thorough quick check draft setup lint browser nu language-server engines followthemoney fresh lock clean

help: ## list what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/for-site ## build the site, and say where to look
	@$(BRIEFINGS) build
	@echo
	@echo 'The site is built. "make serve" shows all of it; site/index.html opens it from the disk,'
	@echo 'without what takes a server: comparing, queries, choosing in the table of positions.'

serve: $(VENV)/for-site ## show the site, and show it anew after each change
	@$(BRIEFINGS) serve

# Tests that call "make" themselves know nothing of how this one was called; and of the hundreds of
# Pythons that tests start, none compiles anew what the first one did.
AROUND_TESTS = MAKEFLAGS= PYTHONDONTWRITEBYTECODE= BRIEFINGS_THOROUGH=$(THOROUGH)

test: lint $(BROUGHT) ## run the tests that tell whether a change is sound
	@$(AROUND_TESTS) BRIEFINGS_BROWSER="$$(cat $(VENV)/browser)" $(PYTEST)

# What a run of the tests says at its end that it has left out is run here, too.
thorough: THOROUGH := 1
thorough: test ## run every test, also what repeats a proof over many more examples

quick: lint ## form, types and the tests of the inner rooms, in under a minute
	@$(PYTEST) -q $(wildcard tests/test_*.py) $(INNER)

check: $(VENV)/for-base ## look for mistakes in the briefings
	@$(BRIEFINGS) check

draft: $(VENV)/for-draft ## install what "briefings draft" and "watch" need besides
	@echo 'Try ".venv/bin/briefings draft --help".'

lint: $(VENV)/for-test
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/python -m mypy $(CODE)

# The file holds the path of a browser that has just been seen to start.
browser: $(VENV)/for-test
	@$(BIN)/python -m tools.find_browser --install > $(VENV)/browser

# Into the virtual environment, anew only when another version is wanted.
nu: $(VENV)/for-test
	@$(BIN)/python -m tools.find_nu_checker --install > /dev/null

# Likewise: the one that editors have for YAML.
language-server: $(VENV)/for-test
	@$(BIN)/python -m tools.find_yaml_language_server --install > /dev/null

# Likewise: Hugo and Zensical, which build the same site.
engines: $(VENV)/for-test
	@$(BIN)/python -m tools.find_engines --install > /dev/null

# Likewise: what judges the entities for FollowTheMoney.
followthemoney: $(VENV)/for-test
	@$(BIN)/python -m tools.find_followthemoney --install > /dev/null

fresh: $(VENV)/for-test ## make anew all that is made from the code
	@$(BRIEFINGS) schema
	@$(BRIEFINGS) reference
	@$(BIN)/python -m tools.constants
	@$(BIN)/python -m tools.catalogues
	@$(PYTEST) -q --update-goldens

lock: $(VENV)/for-test ## bring the requirements-*.lock up to date with pyproject.toml
	@$(BIN)/python -m tools.lock_requirements

clean: ## remove what was built and installed
	rm -rf site $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(VENV)/for-$(FOR) ## install what is needed FOR=base, site, draft or (the default) test

PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Each purpose adds its packages; their versions fit together, since one lock is a part of another.
# Where a lock names pip, that comes first: one that came with Python may take thrice as long.
$(VENV)/for-%: $(VENV)/made requirements-%.lock
	@echo 'Setting up $(VENV) for "$*": this takes a minute, and is done once.'
	@sed -n '/^pip==/,/[^\\]$$/p' requirements-$*.lock > $(VENV)/pip.lock
	@test ! -s $(VENV)/pip.lock || $(PIP_INSTALL) --require-hashes -r $(VENV)/pip.lock
	@$(PIP_INSTALL) --no-compile --require-hashes -r requirements-$*.lock
	@$(BIN)/python -m compileall -qq -j 0 -x '/tests/' $(VENV)/lib || true # by all cores, where pip has one
	@$(PIP_INSTALL) --no-build-isolation --no-deps -e .
	@$(BRIEFINGS) --quiet schema --with-ids
	@touch $(addprefix $(VENV)/for-,$(INSIDE_$*)) $@

# Anew only when what is to be installed has changed: nothing stays that is locked no longer.
$(VENV)/made: pyproject.toml $(LOCKS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'make: "$(PYTHON)" is not Python 3.11 or later; name one that is: make PYTHON=python3.12' >&2; \
	  exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@
