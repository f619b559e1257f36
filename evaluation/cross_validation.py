"""How well the topic model does on training phrases it was not fitted on: every phrase is judged once by a model without it."""

from __future__ import annotations

from typing import Dict, List, Sequence

import numpy as np
from scipy.sparse import csr_matrix, vstack
from scipy.sparse.csgraph import connected_components
from sklearn.model_selection import GroupKFold

from bot.nlu.encoder import encode
from bot.nlu.kernel import KernelTopicModel
from bot.nlu.ngrams import count_ngrams
from evaluation.held_out import Phrase
from evaluation.scores import Share, share

FOLDS = 5
ALIKE = 0.95  # cosine of the sentence vectors from which two phrases are one and the same question


def cross_validated(phrases: Sequence[Phrase]) -> Dict[str, Share]:
    """Returns the share of phrases whose likeliest topic is right, for each group and for "all".

    Phrases that say the same in nearly the same words stay in one fold: beside its twin a phrase would be no test.
    """
    texts, topics = [phrase.text for phrase in phrases], np.array([phrase.topic for phrase in phrases])
    vectors, counts = encode(texts), count_ngrams(texts)
    right = np.zeros(len(texts), bool)
    for seen, left_out in GroupKFold(FOLDS).split(texts, groups=_twins(vectors)):
        model = KernelTopicModel.fit(vectors[seen], counts[seen], topics[seen])
        found = model.probabilities(vectors[left_out], counts[left_out]).argmax(axis=1)
        right[left_out] = np.array(model.labels)[found] == topics[left_out]
    groups = np.array([phrase.group for phrase in phrases])
    return {**{group: share(right[groups == group]) for group in sorted(set(groups))}, "all": share(right)}


def summary(shares: Dict[str, Share]) -> str:
    """Returns the figures as plain text."""
    lines = [f"cross-validated on the training phrases, {FOLDS} folds"]
    lines += [f"  {group:<19} {one.value:6.1%}   {one.hits} of {one.total}" for group, one in shares.items()]
    return "\n".join(lines)


def _twins(vectors: np.ndarray) -> np.ndarray:
    """Returns the number of its group for every row (n,): rows that are alike, directly or through others."""
    edges: List[csr_matrix] = []
    for start in range(0, len(vectors), 1024):
        edges.append(csr_matrix(vectors[start : start + 1024] @ vectors.T >= ALIKE))
    return connected_components(vstack(edges), directed=False)[1]
