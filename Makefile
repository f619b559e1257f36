# One word per job; each target makes what it needs. `make` alone lists them.
PYTHON ?= python3.10
VENV := .venv
BIN := $(VENV)/bin
MODEL := models/k-visa.tar.gz
WIDGET := bot/web/kvisa-chat.js
PORT ?= 5005

export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export PYTHONDONTWRITEBYTECODE :=

# What a trained model depends on. Words (data/responses) are in it too: Rasa packs the domain into the model.
TRAINED_FROM := config.yml domain.yml $(shell find data bot/nlu bot/language -name '*.yml' -o -name '*.py' -o -name '*.txt' 2>/dev/null)

.PHONY: help run test train shell evaluate yardsticks transcripts screenshots walks explore watch decision-path bench bench-page lint lock clean
help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: $(MODEL) $(WIDGET) ## set up, train if needed, and serve the bot with its page on this machine
	$(BIN)/python -m bot.server --port $(PORT)

test: $(VENV)/test $(MODEL) $(WIDGET) lint ## set up, train if needed, and run all tests
	$(BIN)/python -m pytest

train: $(MODEL) ## train the model if something it depends on has changed

shell: $(MODEL) ## chat in the terminal
	@$(BIN)/python -m bot.shell

evaluate: $(VENV)/test $(MODEL) ## how well the bot understands held-out questions
	$(BIN)/python -m evaluation

yardsticks: $(VENV)/test ## the topic model on public data sets in a folder of yours: make yardsticks SETS=folder
	$(BIN)/python -m evaluation.yardsticks $(SETS)

transcripts: $(VENV)/test $(MODEL) ## rewrite the conversations in docs/transcripts with the trained model
	$(BIN)/python -m tests.transcripts

screenshots: $(VENV)/test $(MODEL) $(WIDGET) ## take the pictures in docs/images anew
	$(BIN)/python -m tests.browser.screenshots

walks: $(VENV)/test $(MODEL) ## two thousand random conversations, with the faults found in them
	$(BIN)/python -m tests.walks --walks 2000

watch: $(VENV)/run ## which sources have changed or gone since the last time, and which facts are due for review
	$(BIN)/python -m watch

decision-path: $(VENV)/run ## draw how answers become a grade: docs/decision_path.md
	$(BIN)/python -m bot.policy.decision_path > docs/decision_path.md

explore: $(VENV)/test $(MODEL) ## all tests, with newly drawn examples in the property tests
	$(BIN)/python -m pytest --hypothesis-profile=explore

bench: $(VENV)/test $(MODEL) ## speed beside a default Rasa bot and an empty one
	$(BIN)/python -m bench

bench-page: $(VENV)/test $(MODEL) $(WIDGET) ## what the widget costs a page, beside the same page without it
	$(BIN)/python -m bench.page

lint: $(VENV)/test ## Rasa's own validation of the training data, which training leaves out to be quick
	$(BIN)/python -W ignore -m rasa data validate --max-history 5

lock: $(VENV)/run ## pin requirements*.in anew, with hashes
	$(BIN)/pip install --quiet uv==0.13.9
	$(BIN)/uv pip compile $(LOCK_OPTIONS) -o requirements.txt requirements.in
	$(BIN)/uv pip compile $(LOCK_OPTIONS) -o requirements-dev.txt requirements-dev.in

LOCK_OPTIONS := --quiet --python $(BIN)/python --generate-hashes --no-header --no-annotate --strip-extras --no-emit-index-url --no-emit-find-links

clean: ## remove what the other targets made
	rm -rf $(VENV) models .rasa results var widget/node_modules

$(VENV)/run: requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.10 is needed: install it, or name it with PYTHON=/path/to/python3.10"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test: $(VENV)/run requirements-dev.txt tests/install_debian_packages.sh
	sh tests/install_debian_packages.sh
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(MODEL): $(VENV)/run $(TRAINED_FROM)
	$(BIN)/rasa train --quiet --skip-validation --fixed-model-name k-visa --out models
	@touch $@

# The built file is checked in: without Node.js, or without the packages of widget/, it serves as it is.
$(WIDGET): $(shell find widget/src -type f) widget/package-lock.json widget/build.mjs
	@if sh widget/install.sh; then cd widget && npm run --silent build; else echo "The chat is served as it was built before."; fi
	@touch $@
