"""`python -m evaluation.yardsticks DIR`: our topic model on public intent data sets, beside published figures.

DIR holds clones of public GitHub repositories: each `Yardstick` below names one and the files that are read of it. The
sets are not ours and no part of this repository. What the figures tell: docs/decisions/0003-public-yardsticks.md.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Callable, Dict, Iterator, List, NamedTuple, Sequence, Tuple
from zipfile import ZipFile

import numpy as np

from bot.nlu.classifier import OUT_OF_SCOPE, TopicClassifier, decide
from bot.nlu.encoder import encode
from bot.nlu.kernel import KernelTopicModel
from bot.nlu.ngrams import count_ngrams
from evaluation.scores import TURNED_AWAY, Share, share

NEVER = 2.0  # a threshold that no probability reaches
Example = Tuple[str, str]  # a message and its label; off-topic messages have the label OUT_OF_SCOPE


class Split(NamedTuple):
    train: List[Example]
    test: List[Example]


@dataclass(frozen=True)
class Yardstick:
    """A data set: files inside a public GitHub repository (owner/name), how to read them, and what others got.

    `published` holds model, accuracy, macro F1 and off-topic recall in percent as printed, and where they stand.
    """

    name: str
    repository: str
    files: Tuple[str, ...]
    read: Callable[[Sequence[Path]], Split]
    published: Tuple[Tuple[str, str, str, str, str], ...]

    def paths(self, folder: Path) -> List[Path]:
        return [folder / self.repository.split("/")[1] / file for file in self.files]


def read_clinc(paths: Sequence[Path]) -> Split:
    parts = json.loads(paths[0].read_text(encoding="utf-8"))

    def part(name: str) -> List[Example]:
        return [(text, OUT_OF_SCOPE if label == "oos" else label) for text, label in parts[name] + parts[f"oos_{name}"]]

    return Split(part("train"), part("test"))


def read_banking(paths: Sequence[Path]) -> Split:
    train, test = (
        [(row["text"], row["category"]) for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))]
        for path in paths
    )
    return Split(train, test)


def read_smp(paths: Sequence[Path]) -> Split:
    """One file a topic, one message a line: Task1data/<part>/<part>_<topic>.txt inside an archive."""
    with ZipFile(paths[0]) as archive:

        def part(name: str) -> Iterator[Example]:
            for member in archive.namelist():
                path = PurePosixPath(member)
                if path.parts[:2] == ("Task1data", name) and path.suffix == ".txt":
                    lines = archive.read(member).decode("utf-8-sig").splitlines()
                    yield from ((line.strip(), path.stem[len(name) + 1 :]) for line in lines if line.strip())

        return Split(list(part("train")), list(part("test")))


_LARSON = "Larson et al. 2019 (D19-1131), table 2, full"
_CASANUEVA = "Casanueva et al. 2020 (2003.04807), table 3, full"
_CLFZOO = "SeanLee97/clfzoo, README.md"

YARDSTICKS = (
    Yardstick("CLINC150", "clinc/oos-eval", ("data/data_full.json",), read_clinc, (
        ("BERT, off topic as a topic", "96.9", "", "40.3", _LARSON),
        ("BERT, threshold", "96.2", "", "52.3", _LARSON),
        ("USE + MLP, off topic as a topic", "93.5", "", "47.4", _LARSON),
        ("USE + MLP, threshold", "93.4", "", "49.1", _LARSON),
        ("DialogFlow, off topic as a topic", "91.7", "", "14.0", _LARSON),
        ("Rasa of 2019 (spaCy, sklearn), off topic as a topic", "91.5", "", "45.3", _LARSON),
    )),
    Yardstick("BANKING77", "PolyAI-LDN/task-specific-datasets", ("banking_data/train.csv", "banking_data/test.csv"),
              read_banking, (
        ("ModernBERT base, fine-tuned", "93.99", "94.01", "", "model card sukhrobnurali/modernbert-base-banking77"),
        ("BERT, fine-tuned", "93.66", "", "", _CASANUEVA),
        ("USE + ConveRT", "93.36", "", "", _CASANUEVA),
        ("bge-small + linear SVM", "93.08", "93.07", "", "model card Amitava25/banking77-intent-classifier-champion"),
    )),
    Yardstick("SMP2017-ECDT", "OnionWang/SMP2019-ECDT-NLU", ("dataSet/往年数据.zip",), read_smp, (
        ("n-grams, parts of speech, semantic tags", "", "94.5 (F1)", "", "Xie et al. 2018 (ST-UIC), abstract"),
        ("ensemble of neural networks", "", "93.55 (F1)", "", "Costello et al. 2018 (1806.07914), abstract"),
        ("DPCNN", "", "85 (F1)", "", _CLFZOO),
        ("TextCNN", "", "83 (F1)", "", _CLFZOO),
        ("fastText", "", "81 (F1)", "", _CLFZOO),
    )),
)


def found(labels: Sequence[str], probabilities: np.ndarray, off_topic: float, fallback: float) -> List[str]:
    """What the bot decides for each row of probabilities (n, len(labels)) with these two thresholds."""
    column = probabilities[:, labels.index(OUT_OF_SCOPE)] if OUT_OF_SCOPE in labels else np.zeros(len(probabilities))
    best = probabilities.argmax(axis=1)
    return [
        decide([(labels[i], float(row[i]))], float(off), off_topic, fallback)[0]
        for i, row, off in zip(best, probabilities, column)
    ]


def accuracy(meant: Sequence[str], decided: Sequence[str]) -> Share:
    """On-topic messages that got their topic; one that is turned away counts as wrong."""
    return share(m == d for m, d in zip(meant, decided) if m != OUT_OF_SCOPE)


def macro_f1(meant: Sequence[str], decided: Sequence[str]) -> float:
    """Mean F1 over the topics that were meant, between 0 and 1; off-topic messages left out, as for `accuracy`."""
    from sklearn.metrics import f1_score

    pairs = [(m, d) for m, d in zip(meant, decided) if m != OUT_OF_SCOPE]
    return float(f1_score(*zip(*pairs), labels=sorted({m for m, _ in pairs}), average="macro", zero_division=0))


def off_topic_recall(meant: Sequence[str], decided: Sequence[str]) -> Share:
    """Off-topic messages that are turned away or met with a choice."""
    return share(d in TURNED_AWAY for m, d in zip(meant, decided) if m == OUT_OF_SCOPE)


def measure(split: Split) -> Dict[str, List[str]]:
    """Trains on the training part; returns ways to decide, and what each decides for every message of the test part."""
    texts, topics = zip(*split.train)
    model = KernelTopicModel.fit(encode(list(texts)), count_ngrams(texts), topics)
    texts = [text for text, _ in split.test]
    probabilities = model.probabilities(encode(texts), count_ngrams(texts))
    settings = TopicClassifier.get_default_config()
    return {
        "likeliest topic": found(model.labels, probabilities, NEVER, 0.0),
        "thresholds of the bot": found(
            model.labels, probabilities, settings["off_topic_threshold"], settings["fallback_threshold"]
        ),
    }


def rows(yardstick: Yardstick, folder: Path) -> Iterator[str]:
    """Lines of the table for one set: ours, then published. Raises FileNotFoundError that names a missing file."""
    paths = yardstick.paths(folder)
    for path, file in zip(paths, yardstick.files):
        if not path.is_file():
            raise FileNotFoundError(f"missing: {path} (file {file} of the public repository {yardstick.repository})")
    split = yardstick.read(paths)
    meant = [label for _, label in split.test]
    for way, decided in measure(split).items():
        off_topic = off_topic_recall(meant, decided)
        cells = (_percent(accuracy(meant, decided)), f"{100 * macro_f1(meant, decided):.1f}", _percent(off_topic))
        yield _line(yardstick.name, f"**ours**, {way}", *cells, f"measured, {len(split.train)} training messages")
    for published in yardstick.published:
        yield _line(yardstick.name, *published)


def _percent(part: Share) -> str:
    low, high = part.interval
    return f"{100 * part.value:.1f} ({100 * low:.1f} to {100 * high:.1f})" if part.total else ""


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m evaluation.yardsticks DIR", file=sys.stderr)
        return 2
    missing = False
    print(_line("set", "model", "accuracy", "macro F1", "off-topic recall", "where"))
    print(_line(*["---"] * 6))
    for yardstick in YARDSTICKS:
        try:
            for line in rows(yardstick, Path(arguments[0])):
                print(line, flush=True)
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            missing = True
    return int(missing)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
