"""The topic model alone, on small invented features."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.nlu.classifier import FALLBACK, OUT_OF_SCOPE, decide
from bot.nlu.kernel import KernelTopicModel
from bot.nlu.ngrams import COLUMNS, count_ngrams, ngrams

TEXTS = {
    "faq/fees": ["what does it cost", "how much does the visa cost", "签证多少钱", "费用是多少钱"],
    "faq/age_limit": ["am I too old", "is there an age limit, I am old", "年龄有限制吗", "年龄太大了吗"],
    "greet": ["hello there", "hello, good morning", "你好", "早上好，你好"],
}


def features(texts):
    """Dense rows that know nothing (all alike), and the true n-grams."""
    dense = np.full((len(texts), 4), 0.5, np.float32)
    return dense, count_ngrams(texts)


@pytest.fixture(scope="module")
def model():
    texts = [text for group in TEXTS.values() for text in group]
    return KernelTopicModel.fit(*features(texts), [topic for topic, group in TEXTS.items() for _ in group])


@pytest.mark.parametrize(
    "text, topic",
    [("cost?", "faq/fees"), ("too old", "faq/age_limit"), ("hello", "greet"), ("多少钱", "faq/fees"), ("年齡", "faq/age_limit")],
)
def test_ngrams_alone_tell_the_topic(model, text, topic):
    assert model.labels[int(model.probabilities(*features([text])).argmax())] == topic


def test_the_sentence_vector_alone_tells_the_topic():
    random = np.random.RandomState(1)
    centres = random.normal(size=(3, 16))
    topics = np.repeat([0, 1, 2], 20)
    dense = centres[topics] + 0.3 * random.normal(size=(60, 16))
    dense = (dense / np.linalg.norm(dense, axis=1, keepdims=True)).astype(np.float32)
    nothing = csr_matrix((60, COLUMNS), dtype=np.float32)
    model = KernelTopicModel.fit(dense, nothing, [f"t{topic}" for topic in topics])
    seen = (centres / np.linalg.norm(centres, axis=1, keepdims=True)).astype(np.float32)
    assert model.probabilities(seen, nothing[:3]).argmax(axis=1).tolist() == [0, 1, 2]


def test_probabilities_add_up_to_one_for_anything(model):
    texts = ["", " ", "🤡", "zzz qqq", "年龄 cost hello", "x" * 5000]
    probabilities = model.probabilities(*features(texts))
    assert probabilities.shape == (len(texts), len(TEXTS))
    assert np.isfinite(probabilities).all()
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-5)


def test_a_message_counts_alike_alone_and_in_a_batch(model):
    texts = ["what does it cost", "你好", "too old"]
    together = model.probabilities(*features(texts))
    alone = np.vstack([model.probabilities(*features([text])) for text in texts])
    np.testing.assert_allclose(together, alone, rtol=1e-4, atol=1e-6)


def test_saved_and_loaded_it_answers_the_same(model, tmp_path):
    model.save(tmp_path / "topics.npz")
    loaded = KernelTopicModel.load(tmp_path / "topics.npz")
    assert loaded.labels == model.labels
    np.testing.assert_array_equal(loaded.probabilities(*features(["你好"])), model.probabilities(*features(["你好"])))


def test_fitting_twice_gives_the_same(model):
    texts = [text for group in TEXTS.values() for text in group]
    again = KernelTopicModel.fit(*features(texts), [topic for topic, group in TEXTS.items() for _ in group])
    np.testing.assert_array_equal(again.phrase_weights, model.phrase_weights)


def test_a_file_with_pickled_objects_is_refused(tmp_path):
    np.savez(tmp_path / "topics.npz", labels=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ValueError):
        KernelTopicModel.load(tmp_path / "topics.npz")


@pytest.mark.parametrize("labels", [["a", "a"], ["a", "b", "c"]])
def test_labels_that_do_not_fit_are_refused(labels):
    with pytest.raises(ValueError, match="labels"):
        KernelTopicModel.fit(*features(["one", "two"]), labels)


def test_ngrams_see_width_case_and_script_alike():
    assert ngrams("Ｋ簽證") == ngrams("k签证")
    assert {" k", "签证", "签证 "} <= ngrams("K签证")
    assert ngrams("  ") == set()


@pytest.mark.parametrize(
    "ranking, off_topic, name",
    [
        ([("faq/fees", 0.9), (OUT_OF_SCOPE, 0.05)], 0.05, "faq/fees"),
        ([("faq/fees", 0.6), (OUT_OF_SCOPE, 0.3)], 0.3, FALLBACK),
        ([("faq/fees", 0.08), ("greet", 0.07)], 0.01, FALLBACK),
        ([(OUT_OF_SCOPE, 0.5), ("faq/fees", 0.4)], 0.5, OUT_OF_SCOPE),
    ],
)
def test_a_decision(ranking, off_topic, name):
    assert decide(ranking, off_topic, off_topic_threshold=0.15, fallback_threshold=0.1)[0] == name
