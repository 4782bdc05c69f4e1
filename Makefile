# The project's commands. `make sample` and `make test` set up what they need by themselves.
VENV ?= .venv
PYTHON ?= python3
RUN := $(VENV)/bin
STAMP := $(VENV)/.installed
SAMPLE := src/cablegraph/sample
OUT := out

.PHONY: sample test check lint types imports plain generate golden docs browser bench clean

sample: $(STAMP)            ## build, validate, query and export the sample graph into out/
	rm -rf $(OUT)/sample
	$(RUN)/cablegraph build $(SAMPLE) --into $(OUT)/sample
	$(RUN)/cablegraph validate $(OUT)/sample
	$(RUN)/cablegraph query $(OUT)/sample who-is-named
	$(RUN)/cablegraph query $(OUT)/sample figures-that-disagree
	$(RUN)/cablegraph show $(OUT)/sample "Silesian Waste Coordination Council"
	$(RUN)/cablegraph export $(OUT)/sample --format turtle --output $(OUT)/sample.ttl
	$(RUN)/cablegraph export $(OUT)/sample --format graphml --output $(OUT)/sample.graphml

test: $(STAMP)              ## run all tests
	$(RUN)/python -m pytest

check: lint types imports test

lint: $(STAMP)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .

types: plain
	MYPYPATH=$(OUT)/plain $(RUN)/mypy -p cablegraph

imports: plain
	PYTHONPATH=$(OUT)/plain $(RUN)/lint-imports

# mypy and import-linter see only a plain install, not the mapped folders of an editable one.
plain: $(STAMP)
	rm -rf $(OUT)/plain
	$(RUN)/python -m pip install -q --disable-pip-version-check --no-deps --target $(OUT)/plain .

generate: $(STAMP)          ## make what is generated from the ontology and its vocabularies
	$(RUN)/python -m cablegraph.ontology.generate

golden: $(STAMP)            ## rewrite the golden graphs; review the diff
	CABLEGRAPH_GOLDEN=write $(RUN)/python -m pytest tests -k golden

docs: $(STAMP)              ## write the generated pages and pictures below docs/
	$(RUN)/python -m docs.build

browser:                    ## install a browser for the tests of pages; needs Node.js
	cd tests/browser && npm ci --silent --no-audit --no-fund

bench: $(STAMP)             ## measure; needs the extra `bench` and development cables
	$(RUN)/python -m pip install -q -e ".[bench]"
	$(RUN)/python benchmarks/stages.py

clean:
	rm -rf $(OUT) build *.egg-info

$(STAMP): pyproject.toml
	test -x $(RUN)/python || $(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install -q --disable-pip-version-check -e ".[dev]"
	touch $@
