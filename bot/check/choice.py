"""Choosing between institutions that share a name: how each is labelled, and which one an answer means."""

from __future__ import annotations

from collections import Counter
from typing import Dict, List, Optional, Sequence, Text

from bot.check.say import named
from bot.language import normalise
from bot.language.parse.lookup import Match
from bot.language.parse.yesno import yes_no
from bot.policy import policy
from bot.policy.tables import Institution
from bot.wording import in_traditional

OFFERED = 5


def best_known(match: Match) -> List[Text]:
    """Returns ids of the institutions a name may mean, the best known first."""
    known = [policy().institutions[id] for id in match.candidates if id in policy().institutions]
    return [one.id for one in sorted(known, key=lambda one: one.best_rank or 10_000)[:OFFERED]]


def labels(ids: Sequence[Text]) -> List[Dict[Text, Text]]:
    """Returns the names to choose between, with the country where two are called alike."""
    institutions = [policy().institutions[id] for id in ids]
    names = [named(institution) for institution in institutions]
    for language, brackets in (("en", " ({})"), ("zh", "（{}）")):
        often = Counter(name[language] for name in names)
        for name, institution in zip(names, institutions):
            if often[name[language]] > 1:
                name[language] += brackets.format(named(policy().countries[institution.country])[language])
    return names


def chosen(text: Text, ids: Sequence[Text]) -> Optional[Text]:
    """Returns the id that an answer means: by its number in the list, its label, or words of its name ("Bombay")."""
    said = _folded(text)
    if said.isdigit():
        return ids[int(said) - 1] if 1 <= int(said) <= len(ids) else None
    shown = [{_folded(label) for name in pair.values() for label in (name, in_traditional(name))} for pair in labels(ids)]
    fitting = [id for id, names in zip(ids, shown) if said in names]
    if not fitting and yes_no(text) is None:
        fitting = [id for id in ids if any(_mentions(name, said) for name in _all_names(policy().institutions[id]))]
    return fitting[0] if len(fitting) == 1 else None


def _mentions(name: Text, said: Text) -> bool:
    """Whether all words of an answer stand in the name; Chinese, which has no spaces, by two characters or more."""
    if said.isascii():
        return len(said) > 2 and set(said.split()) <= set(name.replace("-", " ").replace(",", " ").split())
    return len(said) > 1 and said in name


def _all_names(institution: Institution) -> List[Text]:
    country = policy().countries[institution.country]
    names = (institution.name_en, institution.name_zh, *institution.aliases, country.name_en, country.name_zh)
    return [_folded(name) for name in names if name]


def _folded(text: Text) -> Text:
    return normalise(text).lower().strip(" .。,，")
