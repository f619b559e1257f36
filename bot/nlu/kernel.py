"""The topic model: ridge regression with a kernel that adds up two views of a message. Pure numpy at prediction time.

The first view is the sentence vector (meaning, shared between the languages), compared by a radial kernel: a message is judged
by the training phrases close to it, which a single plane per topic cannot do. The second is the tf-idf weighted n-grams (exact
words: names of visas, 居留许可), compared linearly, so that it folds into one weight per n-gram and topic. Why this and not
logistic regression, a neural network or others: docs/decisions/0001-understanding.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from scipy.sparse import csr_matrix

MEANING_SHARE = 0.7  # of the kernel; the rest belongs to the n-grams
RADIUS = 0.5  # how fast similarity falls with 1 - cosine
RIDGE = 0.2
DIRECTIONS = 320  # of the sentence vectors that are kept: they hold 98 % of what differs, in less memory and time
RAREST = 2  # an n-gram seen in fewer phrases is left out
BLOCK = 1024  # rows of the kernel made at once
MOST_LEFT_OUT = 2000  # phrases on which the probabilities are calibrated


@dataclass(frozen=True)
class KernelTopicModel:
    """What is left of the training, for k labels, n training phrases, d dense features and s known n-grams.

    Shapes: basis (d, e), phrases (n, e) sentence vectors in that basis, phrase_weights (n, k), columns (s,) sorted ids of the
    n-grams, idf (s,), ngram_weights (s, k), temperature ().
    """

    labels: List[str]
    basis: np.ndarray
    phrases: np.ndarray
    phrase_weights: np.ndarray
    columns: np.ndarray
    idf: np.ndarray
    ngram_weights: np.ndarray
    temperature: np.ndarray

    @classmethod
    def fit(cls, dense: np.ndarray, sparse: csr_matrix, labels: Sequence[str]) -> KernelTopicModel:
        """Fits on n messages: dense (n, d) unit vectors, sparse (n, any) n-gram counts, one label each.

        Raises ValueError when the three differ in length or there are fewer than two labels.
        """
        names, topics = np.unique(labels, return_inverse=True)
        if len(names) < 2 or not len(labels) == dense.shape[0] == sparse.shape[0]:
            raise ValueError("need at least two labels, and one label per row of both features")
        basis = _basis(dense)
        phrases = dense @ basis
        document_frequency = np.bincount(sparse.indices, minlength=sparse.shape[1])
        columns = np.flatnonzero(document_frequency >= RAREST)
        idf = (np.log((1 + sparse.shape[0]) / (1 + document_frequency[columns])) + 1).astype(np.float32)
        words = _tf_idf(sparse, columns, idf)

        targets = np.eye(len(names), dtype=np.float32)[topics]
        # Centred and never shifted back: every topic is equally likely beforehand, however many phrases were written for it.
        weights, sample, left_out = _solve(_kernel(phrases, words), targets - targets.mean(axis=0))
        return cls(
            labels=[str(name) for name in names],
            basis=basis,
            phrases=phrases,
            phrase_weights=MEANING_SHARE * weights,
            columns=columns.astype(np.int32),
            idf=idf,
            ngram_weights=((1 - MEANING_SHARE) * (words.T @ weights)).astype(np.float16),
            temperature=np.float32(_temperature(left_out, topics[sample])),
        )

    def probabilities(self, dense: np.ndarray, sparse: csr_matrix) -> np.ndarray:
        """Returns (n, k) calibrated probabilities; each row adds up to one."""
        scores = _radial(dense @ self.basis @ self.phrases.T) @ self.phrase_weights
        words = _tf_idf(sparse, self.columns, self.idf)
        for row in range(words.shape[0]):
            here = slice(words.indptr[row], words.indptr[row + 1])
            # Only the rows of n-grams that occur are read: the whole table need not be widened to float32.
            scores[row] += words.data[here] @ self.ngram_weights[words.indices[here]].astype(np.float32)
        return _softmax(scores / self.temperature)

    def save(self, path: Path) -> None:
        """Writes plain arrays, nothing pickled: a model file must not be able to run code."""
        arrays = {name: value for name, value in vars(self).items() if name != "labels"}
        np.savez(path, labels=np.array(self.labels), **arrays)

    @classmethod
    def load(cls, path: Path) -> KernelTopicModel:
        """Reads what `save` wrote. Raises FileNotFoundError, or ValueError for a file that holds objects."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(labels=[str(label) for label in arrays["labels"]], **{n: arrays[n] for n in arrays if n != "labels"})


def _basis(dense: np.ndarray) -> np.ndarray:
    """The directions (d, at most DIRECTIONS) in which the sentence vectors (n, d) lie."""
    dense = dense.astype(np.float32)
    _, directions = np.linalg.eigh(dense.T @ dense)  # from the least to the greatest
    return np.ascontiguousarray(directions[:, -DIRECTIONS:])


def _radial(cosines: np.ndarray) -> np.ndarray:
    cosines -= 1
    cosines /= RADIUS
    return np.exp(cosines, out=cosines)


def _kernel(phrases: np.ndarray, words: csr_matrix) -> np.ndarray:
    """The similarity of every two training phrases (n, n), upper half only, filled block by block to need its memory once."""
    kernel = np.zeros((len(phrases), len(phrases)), np.float32)
    transposed = words.T.tocsc()
    for start in range(0, len(phrases), BLOCK):
        rows = slice(start, start + BLOCK)
        kernel[rows, start:] = MEANING_SHARE * _radial(phrases[rows] @ phrases[start:].T)
        kernel[rows, start:] += (1 - MEANING_SHARE) * (words[rows] @ transposed[:, start:]).toarray()
    return kernel


def _solve(kernel: np.ndarray, targets: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Returns the weights (n, k), a sample of rows (m,), and the scores (m, k) these get when they are left out.

    Overwrites `kernel`, of which only the upper half is read. Leaving phrases out needs no second fit: with A the inverse of
    kernel + ridge and w = A targets, the error on the left out rows is inverse(A of these rows) w of these rows.
    """
    from scipy.linalg import blas, lapack

    kernel[np.diag_indices(len(kernel))] += RIDGE
    factor, failed = lapack.spotrf(kernel.T, lower=1, overwrite_a=1)
    if failed:
        raise ValueError("the kernel is not positive definite: features hold NaN")
    weights, _ = lapack.spotrs(factor, targets, lower=1)
    # A fifth of the phrases at most, so that those that stay still resemble the whole.
    sample = np.random.RandomState(0).permutation(len(targets))[: min(MOST_LEFT_OUT, 1 + len(targets) // 5)]
    unit = np.zeros((len(targets), len(sample)), np.float32, order="F")
    unit[sample, np.arange(len(sample))] = 1
    half = blas.strsm(1.0, factor, unit, lower=1, overwrite_b=1)
    left_out = targets[sample] - np.linalg.solve(half.T @ half, weights[sample])
    return np.ascontiguousarray(weights), sample, left_out


def _temperature(scores: np.ndarray, topics: np.ndarray) -> float:
    """The divisor of the scores that makes softmax probabilities fit best on phrases that were left out."""
    from scipy.optimize import minimize_scalar

    def loss(log_temperature: float) -> float:
        probabilities = _softmax(scores / np.exp(log_temperature))
        return -float(np.log(probabilities[np.arange(len(topics)), topics] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-6, 2), method="bounded").x))


def _tf_idf(counts: csr_matrix, columns: np.ndarray, idf: np.ndarray) -> csr_matrix:
    """Rows of unit length over the known columns; an n-gram counts once however often it is repeated."""
    places = np.minimum(np.searchsorted(columns, counts.indices), len(columns) - 1)
    known = columns[places] == counts.indices
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))[known]
    indices = places[known]
    data = idf[indices]
    norms = np.sqrt(np.bincount(rows, weights=data * data, minlength=counts.shape[0]))
    data = (data / norms[rows]).astype(np.float32)
    return csr_matrix((data, (rows, indices)), shape=(counts.shape[0], len(columns)))


def _softmax(scores: np.ndarray) -> np.ndarray:
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)
