"""Typing errors in a whole name: nearest listed names, accepted only when every word has its counterpart."""
from __future__ import annotations

from typing import Dict, Iterable, List, Tuple

from bot.language.normalise import has_han

_SMALL_WORDS = frozenset(("of", "the", "at", "in", "and", "for", "de", "di", "del", "la", "do", "da", "des", "du"))
_CUTOFF = 80.0
ABBREVIATED = 0.85  # the score of a name that an answer shortens
# Characters that tell one Chinese institution from another: a difference in one of them is another name, no slip.
_TELLING = frozenset("东南西北中上下大工矿农林医药师范理科技民族财政经贸法外国语音乐体育交通邮电信息子石油化学地质海洋航空天"
                     "央美术戏剧电影传媒京津沪渝冀晋辽吉黑江苏浙安徽福建山鲁河豫湖广海川贵云陕甘青台港澳新藏宁一二三四五")


def _parts(key: str) -> List[str]:
    return sorted(word for word in key.split(" ") if word not in _SMALL_WORDS)


def _allowed_edits(word: str) -> int:
    return 0 if len(word) <= 3 else 1 if len(word) <= 7 else 2


def _close(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    # A slip of the finger seldom hits the first letter, and "Yale" / "Dale" are two names.
    allowed = min(_allowed_edits(a), _allowed_edits(b))
    return a == b or (a[0] == b[0] and OSA.distance(a, b) <= allowed)


def _paired(query: List[str], name: List[str]) -> bool:
    """Whether the words of both can be matched one to one within the allowed edits."""
    if len(query) != len(name):
        return False
    rest = list(name)
    for word in query:
        hit = word if word in rest else next((other for other in rest if _close(word, other)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return True


def _han_slip(query: str, name: str, shortest: int) -> bool:
    a, b = query.replace(" ", ""), name.replace(" ", "")
    if len(a) != len(b) or len(a) < shortest:
        return False
    differing = [(x, y) for x, y in zip(a, b) if x != y]
    if len(differing) != 1 or len(a) <= 4 and not _sound_alike(*differing[0]):
        return False
    telling = _TELLING.intersection(differing[0])
    return not telling or len(telling) == 1 and _sound_alike(*differing[0])


def _sound_alike(a: str, b: str) -> bool:
    """Whether two characters are likely homophones, as typed with the wrong candidate of an input method (科计 for 科技):
    the first level of GB 2312 is sorted by sound, so that homophones stand next to each other."""
    try:
        first, second = (code[0] * 94 + code[1] for code in (a.encode("gb2312"), b.encode("gb2312")))
    except (UnicodeEncodeError, IndexError):
        return False
    return abs(first - second) <= 12


def abbreviates(short: str, name: str) -> bool:
    """Whether 西交大 shortens 西安交通大学: the first character is kept, the others come in order, and 大 stands for 大学."""
    if short[-1:] != "大" or name[-2:] != "大学" or not 3 <= len(short) <= 5 or short[0] != name[0]:
        return False
    rest = iter(name[:-2])
    return all(character in rest for character in short[:-1])


class TypoIndex:
    """Listed keys (tokens joined by spaces), ready for a search by likeness."""

    def __init__(self, keys: Iterable[str], shortest_slip: int = 4) -> None:
        self._shortest_slip = shortest_slip
        self._by_sorted: Dict[str, str] = {}
        self._joined: Dict[str, str] = {}
        self._han: Dict[str, str] = {}
        for key in keys:
            if has_han(key):
                self._han[key] = key
                continue
            parts = _parts(key)
            self._by_sorted.setdefault(" ".join(parts), key)
            if sum(map(len, parts)) >= 6:
                self._joined.setdefault("".join(key.split(" ")), key)
        self._choices = [key for key in self._by_sorted if len(key) >= 4]

    def search(self, key: str) -> List[Tuple[str, float]]:
        """(listed key, score from 0 to 1), best first; empty when nothing is near enough."""
        from rapidfuzz import fuzz, process  # only whole answers need it

        if len(key) > 200:
            return []
        if has_han(key):
            if full := [name for name in self._han if abbreviates(key.replace(" ", ""), name.replace(" ", ""))]:
                return [(name, ABBREVIATED) for name in full]
            cutoff = _CUTOFF if len(key) > 5 else 50.0
            near = process.extract(key, self._han, scorer=fuzz.ratio, score_cutoff=cutoff, limit=12)
            return [(name, score / 100) for name, score, _ in near if _han_slip(key, name, self._shortest_slip)]
        joined = "".join(key.split(" "))
        if joined in self._joined:  # "Sun Yatsen", "delft university oftechnology"
            return [(self._joined[joined], 0.99)]
        parts = _parts(key)
        query = " ".join(parts)
        if query in self._by_sorted:
            return [(self._by_sorted[query], 0.98)]
        near = process.extract(query, self._choices, scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=40)
        found = [(self._by_sorted[choice], score / 100) for choice, score, _ in near
                 if _paired(parts, choice.split(" "))]
        if found or len(joined) < 8:
            return found
        # Spaces in the wrong place ("Stan ford Univeristy"): compare without them, strictly.
        near = process.extract(joined, list(self._joined), scorer=fuzz.ratio, score_cutoff=92, limit=3)
        return [(self._joined[choice], score / 100) for choice, score, _ in near
                if choice[0] == joined[0] and len(key.split(" ")) != len(self._joined[choice].split(" "))]
