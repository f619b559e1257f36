"""The measurement on public data sets, with tiny sets made here in the layouts of the public ones."""

import json
import zipfile

import numpy as np
import pytest

from bot.nlu.classifier import FALLBACK, OUT_OF_SCOPE
from evaluation import yardsticks
from evaluation.yardsticks import NEVER, YARDSTICKS, accuracy, found, macro_f1, main, measure, off_topic_recall

CLINC, BANKING, SMP = YARDSTICKS
TRAIN = {
    "card": ["my card is lost", "the card is broken", "where is my card", "a new card please"],
    "transfer": ["my transfer failed", "cancel the transfer", "where is my transfer", "a transfer abroad"],
}
TEST = {"card": ["this card of mine"], "transfer": ["that transfer", "two transfers"]}
OFF_TOPIC = ["weather today", "the weather is bad", "sunny weather tomorrow", "what weather"]


def write(path, text, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding=encoding)


def pairs(group):
    return [[text, label] for label, texts in group.items() for text in texts]


@pytest.fixture
def folder(tmp_path):
    """All three sets as their repositories hold them."""
    clinc = {"train": pairs(TRAIN), "test": pairs(TEST), "oos_train": [[text, "oos"] for text in OFF_TOPIC]}
    write(CLINC.paths(tmp_path)[0], json.dumps({**clinc, "oos_test": [["bad weather", "oos"]]}))
    for path, group in zip(BANKING.paths(tmp_path), (TRAIN, TEST)):
        write(path, "text,category\n" + "".join(f'"{text}\n",{label}\n' for text, label in pairs(group)))
    archive = SMP.paths(tmp_path)[0]
    archive.parent.mkdir(parents=True)
    with zipfile.ZipFile(archive, "w") as smp:
        for part, group in {"train": TRAIN, "develop": {"card": ["transfer"]}, "test": TEST}.items():
            for label, texts in group.items():
                smp.writestr(f"Task1data/{part}/{part}_{label}.txt", "\ufeff" + "\r\n".join(texts) + "\r\n\r\n")
        smp.writestr("data.json", "{}")
    return tmp_path


@pytest.fixture
def words_only(monkeypatch):
    """Sentence vectors that know nothing, so that the true n-grams decide."""
    monkeypatch.setattr(yardsticks, "encode", lambda texts: np.full((len(texts), 4), 0.5, np.float32))


@pytest.mark.parametrize("yardstick, off_topic", [(CLINC, 1), (BANKING, 0), (SMP, 0)])
def test_sets_are_read_as_they_are_published(folder, yardstick, off_topic):
    split = yardstick.read(yardstick.paths(folder))
    on_topic = [[text.strip(), label] for text, label in split.test if label != OUT_OF_SCOPE]
    assert on_topic == pairs(TEST)
    assert len(split.test) - len(on_topic) == off_topic
    assert len(split.train) == len(pairs(TRAIN)) + off_topic * len(OFF_TOPIC)


def test_the_table_holds_ours_and_published_figures(folder, words_only, capsys):
    assert main([str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len({line.count("|") for line in lines}) == 1
    ours = [line for line in lines if "**ours**, likeliest topic" in line]
    assert [line.split(" | ")[2].split()[0] for line in ours] == ["100.0"] * 3
    assert [line.split(" | ")[4].split(" ")[0] for line in ours] == ["100.0", "", ""]
    assert len(lines) == 2 + sum(2 + len(yardstick.published) for yardstick in YARDSTICKS)


def test_only_the_training_part_trains(words_only):
    split = yardsticks.Split([(text, label) for text, label in pairs(TRAIN)], [("my card is lost", "unheard of")])
    assert measure(split)["likeliest topic"] == ["card"]


def test_a_missing_file_is_named_and_the_other_sets_are_measured(folder, words_only, capsys):
    BANKING.paths(folder)[1].unlink()
    assert main([str(folder)]) == 1
    output = capsys.readouterr()
    assert "banking_data/test.csv" in output.err and "PolyAI-LDN/task-specific-datasets" in output.err
    assert "SMP2017-ECDT" in output.out and "CLINC150" in output.out and "BANKING77" not in output.out


def test_without_a_folder_it_says_how_it_is_called(capsys):
    assert main([]) == 2
    assert "DIR" in capsys.readouterr().err


def test_accuracy_counts_a_question_turned_away_as_wrong_and_no_off_topic_message():
    meant = ["a", "a", "b", OUT_OF_SCOPE, OUT_OF_SCOPE, OUT_OF_SCOPE]
    decided = ["a", FALLBACK, "a", OUT_OF_SCOPE, FALLBACK, "b"]
    assert accuracy(meant, decided)[:2] == (1, 3)
    assert off_topic_recall(meant, decided)[:2] == (2, 3)
    # a: precision 1/2, recall 1/2; b: never found
    assert macro_f1(meant, decided) == pytest.approx(0.25)


def test_thresholds_decide_as_in_the_bot():
    labels = ["card", OUT_OF_SCOPE, "transfer"]
    probabilities = np.array([[0.9, 0.06, 0.04], [0.15, 0.01, 0.14], [0.1, 0.8, 0.1]])
    assert found(labels, probabilities, NEVER, 0.0) == ["card", "card", OUT_OF_SCOPE]
    assert found(labels, probabilities, 0.05, 0.2) == [FALLBACK, FALLBACK, OUT_OF_SCOPE]
    assert found(["card", "transfer"], probabilities[:, [0, 2]], 0.05, 0.2)[0] == "card"
