# Two commands are enough: `make run` to use Daybook, `make test` to see it proved.
# What takes arguments takes them in ARGS: make test ARGS="-k inbox", make seed ARGS="--todos 1000".

PYTHON ?= python3
ARGS ?=
python := .venv/bin/python
export PYTHON
# Half a second of every start is compiling, unless Python may keep what it compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run dev seed test check bench routes requirements

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

run: ## Start Daybook and print a one-time sign-in link
	@tools/environment
	@exec $(python) -m web serve --sign-in-link $(ARGS)

dev: ## The same, and start again whenever a file changes
	@tools/environment dev
	@exec $(python) -m watchfiles "$(python) -m web serve --sign-in-link --reload $(ARGS)" web

seed: ## Fill the database with a believable household's to-dos
	@tools/environment
	@$(python) -m web seed $(ARGS)

test: ## Run every test, on both databases and in a browser
	@tools/environment dev
	@tools/test $(ARGS)

check: ## Check style, types, layers, budgets and documents
	@tools/environment dev
	@tools/check

bench: ## Measure speed, weight and memory, as ratios to the bare metal
	@tools/environment dev
	@$(python) -m tools.bench $(ARGS)

routes: ## List every URL and what answers it
	@tools/environment
	@$(python) -m web routes

requirements: ## Pin the dependencies anew (ARGS=--upgrade moves them up; needs uv)
	@tools/requirements $(ARGS)
