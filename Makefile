# Two commands from a fresh clone: make run, make test. Each prepares what it needs (packaging/bootstrap.py).
PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py
VENV = .venv/bin

.PHONY: run test test-long bench measure package setup house format forms pictures lock language bare

run:        ## open Trial Editor; ARGS="list --json" runs a command instead
	@$(BOOTSTRAP) run $(ARGS)
test:       ## what CI runs; ARGS="-k digest" narrows it
	@$(BOOTSTRAP) test $(ARGS)
test-long:  ## the rest; before an issue is closed; ARGS="-k outside" runs a part
	@$(BOOTSTRAP) test-long $(ARGS)
bench:      ## ours beside a yardstick of the same run, in one table; ARGS="import" measures a part
	@$(BOOTSTRAP) bench $(ARGS)
measure:    ## what the checks find and what they miss, on labelled texts; ARGS="numbers --misses" measures a part
	@$(BOOTSTRAP) measure $(ARGS)
package:    ## a wheel, a one-folder program and a Debian package, each proven; ARGS="bare" installs it in a bare tree
	@$(BOOTSTRAP) package $(ARGS)
setup:      ## prepare the machine, and no more
	@$(BOOTSTRAP) setup
house: setup ## formatting, lint, types, layers, forms, walls
	@$(VENV)/pytest tests/house -q
format: setup ## put files into the form that `house` asks for
	@$(VENV)/ruff format && $(VENV)/ruff check --fix
forms: setup ## compile ui/*.ui
	@$(VENV)/python packaging/build_forms.py
pictures: setup ## take the pictures of the manual anew; ARGS="sign people" takes some
	@$(VENV)/python packaging/manual_pictures.py $(ARGS)
lock:       ## write the requirement files anew (needs uv)
	@$(PYTHON) packaging/lock.py $(if $(UPGRADE),--upgrade)
language:   ## make the tables of syllables and spellings anew (needs npm)
	@$(PYTHON) packaging/language_tables.py
bare:       ## prove `make run` and `make test` in a bare Debian 12 tree (needs root)
	@$(PYTHON) packaging/bare_tree.py $(ARGS)
