"""How well the trained model understands phrases that no one wrote for training: tests/nlu/held_out/<round>/, one group a file.

Run with `-s` to see the measured numbers.
"""

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import List, Tuple

import pytest
from ruamel.yaml import YAML

HELD_OUT = Path(__file__).parent / "held_out"

# Least share of phrases of a group whose topic is recognised: a few points below what was measured, the groups being small.
ACCURACY_FLOORS = {
    "en": 0.95,
    "en_hard": 0.8,
    "zh": 0.95,
    "zh_hard": 0.87,
    "hant": 0.95,
    "hant_hard": 0.82,
    "mixed": 0.95,
    "mixed_hard": 0.9,
}
# Least share of off-topic messages that get no answer of another topic.
OFF_TOPIC_FLOORS = {"off_topic_en": 0.86, "off_topic_zh": 0.9}
# Greatest share of good questions, over the groups that are not hard, that are turned away or met with a choice.
MOST_FALSE_REJECTIONS = 0.02
# Greatest difference between the accuracies of the two languages.
MOST_DIFFERENCE = 0.04
QUESTIONS = ("faq/", "start_eligibility_check")
REJECTIONS = ("out_of_scope", "nlu_fallback")


@lru_cache(maxsize=None)
def phrases(group: str) -> List[Tuple[str, str]]:
    """(phrase, topic) of a group, over all rounds of writing."""
    found = [
        (line.strip()[1:].strip(), entry["intent"])
        for path in sorted(HELD_OUT.glob(f"*/{group}.yml"))
        for entry in YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))["nlu"]
        for line in entry["examples"].splitlines()
        if line.strip().startswith("-")
    ]
    assert found, f"{group} has no phrases"
    return found


_measured = {}


def understood(bot, group: str) -> List[Tuple[str, str, str]]:
    """(phrase, topic meant, topic found) of a group; each phrase is parsed once a session."""
    if group not in _measured:
        _measured[group] = [(text, meant, bot.topic(text)) for text, meant in phrases(group)]
    return _measured[group]


def is_right(meant: str, found: str) -> bool:
    return found == meant or (meant == "out_of_scope" and found in REJECTIONS)


def accuracy(results) -> float:
    return sum(is_right(meant, found) for _, meant, found in results) / len(results)


def listing(wrong) -> str:
    pairs = Counter((meant, found) for _, meant, found in wrong).most_common(15)
    lines = [f"  {count} x {meant} taken for {found}" for (meant, found), count in pairs]
    return "\n".join([*lines, *(f"  {text!r}: {meant} taken for {found}" for text, meant, found in wrong)])


def test_every_group_is_measured():
    files = {path.stem for path in HELD_OUT.rglob("*.yml")}
    assert files == {*ACCURACY_FLOORS, *OFF_TOPIC_FLOORS}


@pytest.mark.parametrize("group", ACCURACY_FLOORS)
def test_topics_are_recognised(bot, group):
    results = understood(bot, group)
    reached = accuracy(results)
    print(f"\n{group}: {reached:.1%} of {len(results)}")
    wrong = [result for result in results if not is_right(*result[1:])]
    assert reached >= ACCURACY_FLOORS[group], f"{group}: {reached:.1%} of {len(results)}\n{listing(wrong)}"


@pytest.mark.parametrize("group", OFF_TOPIC_FLOORS)
def test_off_topic_messages_are_turned_away(bot, group):
    results = understood(bot, group)
    answered = [result for result in results if result[2] not in REJECTIONS]
    recall = 1 - len(answered) / len(results)
    print(f"\n{group}: recall {recall:.1%} of {len(results)}")
    assert recall >= OFF_TOPIC_FLOORS[group], f"{group}: {recall:.1%}\n{listing(answered)}"


def test_good_questions_are_not_turned_away(bot):
    groups = [group for group in ACCURACY_FLOORS if not group.endswith("_hard")]
    results = [result for group in groups for result in understood(bot, group) if result[1] not in REJECTIONS]
    rejected = [result for result in results if result[2] in REJECTIONS]
    share = len(rejected) / len(results)
    print(f"\nfalse rejections: {share:.1%} of {len(results)}")
    assert share <= MOST_FALSE_REJECTIONS, f"{share:.1%}\n{listing(rejected)}"


def test_no_language_is_understood_worse(bot):
    difference = abs(accuracy(understood(bot, "en")) - accuracy(understood(bot, "zh")))
    print(f"\ndifference between English and Chinese: {difference:.1%}")
    assert difference <= MOST_DIFFERENCE


def test_no_held_out_phrase_is_a_training_phrase():
    training = {
        line.strip()[1:].strip().casefold()
        for path in (Path(__file__).parents[2] / "data" / "nlu").rglob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("- ")
    }
    # There are only so many ways to say hello or no; a whole question in the same words is a copy.
    questions = [text for group in ACCURACY_FLOORS for text, topic in phrases(group) if topic.startswith(QUESTIONS)]
    assert [text for text in questions if text.casefold() in training] == []
    assert [text for text, count in Counter(questions).items() if count > 1] == []
