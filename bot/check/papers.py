"""Which papers somebody has who says "all of them": those that are asked of this person, and no others."""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Text

from bot.check.answers import to_profile
from bot.language.parse.documents import DOCUMENTS, Documents
from bot.policy import estimate, policy, today


# Papers beside those told before.
_ADDS = re.compile(r"\b(?:also|too|as well|besides|in addition)\b|也|还有|另外|再加", re.IGNORECASE)


def papers_in_hand(text: Text, said: Documents, slots: Mapping[Text, Any]) -> List[Text]:
    """Returns the ids of the papers that are there after a message, sorted.

    `said`: what `text` says of papers; `slots`: the answers before it, with the message's own in place of them but for the papers.

    "All" and "all but the photo" mean the papers people name and those that are required, as far as the answers make
    them this person's: no proof of a post for a graduate, nothing that is only asked in a case that is still open.
    """
    if _ADDS.search(text):
        return sorted({*(slots.get("documents") or ()), *said.values} - said.missing)
    if not said.values or said.values | said.missing < set(DOCUMENTS):
        return sorted(said.values)
    required = {document.id for document in policy().documents.values() if document.tier == "required"}
    profile = to_profile({**slots, "documents": None})
    own = {paper.document for paper in estimate(profile, today()).documents if paper.condition is None}
    return sorted((said.values | required) & own - said.missing)
