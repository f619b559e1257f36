"""The words of the guided check: every code of the engine has some, and every value they name is passed to them."""

import ast
import fnmatch
import itertools
import re
from datetime import date
from pathlib import Path

import pytest

from bot.policy import Profile, codes, estimate, policy, remaining_questions
from bot.policy.judge import ANSWERED_BY
from tests.words import PLACEHOLDER, ROOT, all_variations, intents, read_yaml

QUESTIONS = sorted(
    {
        question
        for degree, studying, post in itertools.product((None, *codes.DEGREES), (None, "bachelor"), (None, *codes.POSTS))
        for question in remaining_questions(Profile(degree=degree, degree_in_progress=studying, post=post))
    }
)
# Looks like a response key, and is a field of Rasa's.
NOT_A_KEY = {"utter_action"}
# Criteria that the engine states for everybody, so that they never lack an answer.
STATED = {"funds", "police_certificate", "job_offer"}
# Told by the checklist, paper by paper, and by no line among the findings.
IN_CHECKLIST = {"documents"}
TOLD = [criterion for criterion in codes.REASONS if criterion not in IN_CHECKLIST]
WORDED = {
    "verdict": codes.GRADES,
    "channel": codes.CHANNELS,
    "finding": [reason for criterion in TOLD for reason in codes.REASONS[criterion]],
    "finding_not_answered": [criterion for criterion in TOLD if criterion not in STATED],
    "finding_declined": [criterion for criterion in TOLD if ANSWERED_BY.get(criterion) in QUESTIONS],
    "change": codes.CHANGES,
    "step": codes.NEXT_STEPS,
    "alternative": {alternative.reason for alternative in policy().alternatives},
    "authentication": codes.AUTHENTICATION,
    "section_documents": codes.TIERS,
    "document_condition": codes.DOCUMENT_CONDITIONS,
    "degree": codes.DEGREES,
    "post": codes.POSTS,
    "plan": codes.PLANS,
    "grade": codes.GRADES,
    "status": (*codes.STATUSES, "not_judged"),
    "criterion": {criterion for channel in policy().criteria.channels.values() for criterion in channel.criteria},
    "stored": ("field", "institution", "post_institution", "nationality", "residence", "documents"),
    "question": QUESTIONS,
    "retry": QUESTIONS,
    "explain": QUESTIONS,
    "item": QUESTIONS,
}


@pytest.mark.parametrize("kind", WORDED)
def test_every_code_has_words(kind):
    assert WORDED[kind]
    missing = [f"utter_{kind}_{code}" for code in WORDED[kind] if f"utter_{kind}_{code}" not in all_variations()]
    assert not missing


def test_every_question_is_a_slot_of_the_domain():
    assert set(QUESTIONS) - set(read_yaml(ROOT / "domain.yml")["slots"]) == set()


def profiles():
    """Persons of all kinds: every single answer once beside an otherwise full and an otherwise empty profile."""
    full = dict(age=29, degree="master", field="computer_science", institution=None, post="research", nationality="IN",
                plan="exchange", documents=frozenset(), passport_months=24)
    full["field"] = next(iter(policy().fields))
    full["institution"] = next(iter(policy().institutions))
    values = {
        "age": (None, 15, 29, 40, 60),
        "degree": (None, *codes.DEGREES),
        "field": (None, "unlisted", *{field.stem_class: id for id, field in policy().fields.items()}.values()),
        "institution": (None, "unlisted", *list(policy().universities)[::700], *list(policy().research_institutions)[:1]),
        "post": (None, *codes.POSTS),
        "nationality": (None, "CN", "HK", "IN", "DE", "US", "KP"),
        "plan": (None, *codes.PLANS),
        "documents": (None, frozenset(), frozenset(policy().documents)),
        "passport_months": (None, 1, 24),
    }
    for base in (full, {}):
        for name, choices in values.items():
            for value in choices:
                yield Profile(**{**base, name: value, **({"field_text": "x"} if value == "unlisted" and name == "field" else {})})
            yield Profile(**{**base, name: None, "declined": frozenset({name})})
        yield Profile(**{**base, "degree": "secondary", "degree_in_progress": "bachelor", "post": "student"})


def parts_of(value):
    """All references to a response inside a value, itself included."""
    if isinstance(value, dict):
        if "response" in value:
            yield value
        for inner in value.values():
            yield from parts_of(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from parts_of(inner)


def test_every_result_can_be_worded():
    from bot.check.report import report

    wrong, seen = set(), set()
    for profile in profiles():
        for part in parts_of(report(estimate(profile, date(2026, 11, 22)))):
            seen.add(part["response"])
            for variation in all_variations().get(part["response"], []):
                names = variation.placeholders - set(part["values"]) - set(policy().figures)
                wrong |= {f"{part['response']}: {name}" for name in names if not name.startswith("visa.")}
            if part["response"] not in all_variations():
                wrong.add(f"{part['response']}: no such key")
    assert not wrong, "\n".join(sorted(wrong))
    assert len(seen) > 60, "the persons tried hardly reach any words"


def keys_in_code():
    """(place, pattern): response keys named in code; what is put in at run time is a * in the pattern."""
    for path in [*sorted((ROOT / "bot").rglob("*.py")), *sorted((ROOT / "actions").rglob("*.py"))]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node) if part is not node}
        for node in ast.walk(tree):
            if id(node) in inside:
                continue
            if isinstance(node, ast.JoinedStr):
                name = "".join(part.value if isinstance(part, ast.Constant) else "*" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                name = node.value + ("*" if node.value.endswith("_") else "")
            else:
                continue
            if re.fullmatch(r"utter_[\w/*]+", name) and name not in NOT_A_KEY:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", name


def test_every_key_named_in_code_has_words():
    keys = list(keys_in_code())
    assert keys
    # A name that ends in a slash is the beginning of several.
    patterns = [(place, f"{name}*" if name.endswith("/") else name) for place, name in keys]
    missing = [f"{place} {name}" for place, name in patterns if not fnmatch.filter(all_variations(), name)]
    assert not missing, "\n".join(missing)


def test_every_word_is_said_somewhere():
    rules = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "data" / "stories").rglob("*.yml"))
    # A pattern that is all placeholder ("utter_*_*") says nothing about which keys are used; those are the codes.
    patterns = {name for _, name in keys_in_code() if name.replace("utter_", "").strip("_*")}
    patterns |= {f"utter_{kind}_{code}" for kind, known in WORDED.items() for code in known}
    patterns |= {f"utter_{intent}" for intent in intents()} | set(re.findall(r"utter_\w+", rules))
    patterns |= {"utter_faq/*", "utter_default", "utter_restart"}
    silent = [key for key in all_variations() if not any(fnmatch.fnmatchcase(key, pattern) for pattern in patterns)]
    assert not silent, f"nothing says {silent}"


def test_sources_named_in_conversations_exist():
    named = {
        (path.name, source)
        for path in sorted((Path(__file__).parent / "conversations").rglob("test_*.yml"))
        for story in read_yaml(path)["stories"]
        for expectation in (story.get("metadata") or {}).get("expect") or []
        for source in expectation.get("sources", [])
    }
    assert {pair for pair in named if pair[1] not in policy().sources} == set()


def test_every_button_of_a_question_answers_it_with_something_of_its_own():
    from bot.check.lexicon import lexicon
    from bot.check.values import hear
    from bot.language.reading import read

    wrong = []
    for question in QUESTIONS:
        for variation in all_variations()[f"utter_question_{question}"]:
            answers = []
            for button in variation.buttons:
                sent = button.get("payload") or button["title"]
                heard = hear(read(sent, question, lexicon(), date(2026, 11, 22)), question)
                if heard.ask_back or not (heard.values or heard.declined):
                    wrong.append(f"{question}: {sent!r} is not understood")
                answers.append(str((sorted(heard.values.items()), heard.declined)))
            wrong += [f"{question}: two buttons mean {answer}" for answer in set(answers) if answers.count(answer) > 1]
    assert not wrong, "\n".join(wrong)


def test_no_placeholder_hides_in_a_button():
    wrong = [
        f"{variation.key}: {text}"
        for variations in all_variations().values()
        for variation in variations
        for text in variation.shown()[1:]
        if PLACEHOLDER.search(text)
    ]
    assert not wrong
