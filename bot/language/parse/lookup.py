"""Finding listed names (universities, fields, countries) in text by a trie of tokens, and whole answers with typos."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, Iterable, List, Optional, Sequence, Tuple

from bot.language.normalise import HAN, Aligned, aligned, has_han
from bot.language.parse import fuzzy
from bot.language.parse.tokens import NameToken, name_key, name_tokens
from bot.language.wordlists import FILLERS, FUNCTION_WORDS, ORDINARY_WORDS

_GENERIC = frozenset(
    "national state federal central university institute college school academy laboratory center centre of "
    "the and for science sciences technology technical polytechnic research studies higher "
    "education society association".split())
_LEAF = ""  # no token is empty, so the empty key is free for the entry that ends at a node
_BREAK = re.compile(r"[,;:!?()。、\n]|\.\s")
_LEFT_OF_SHORT_HAN = re.compile(rf"(?:^|[^{HAN}]|[在喺于是从读念我自到进了])$")
_RIGHT_OF_SHORT_HAN = re.compile(
    rf"^(?:$|[^{HAN}]|的|毕业|读|硕|博|本科|研|老师|教|学生|学的|任|工作|做|念|出身|校友|专业|计算|物理|数学|化学|机械|电|材料|软件|土木|生物)")
# Short Chinese forms made of an everyday last character also arise by chance: 上大学, 中国大使馆, 管理大师.
_CHANCE_ENDINGS = frozenset("大工理师外医农科航邮财化林体语交电民海政经传音央立地研")
_CUE_BEFORE = frozenset(("from", "at", "from:", "attended", "attend", "joined", "uni:", "university:"))


@dataclass(frozen=True)
class Match:
    """A listed name found in a text.

    `kind`: "exact", "fuzzy" (typos put right) or "ambiguous" (several ids in `candidates`; `id` is then the usual
    meaning or None). `text[start:end]` is what was written, `name` the name it stands for, `score` runs from 0 to 1.
    """

    id: Optional[str]
    name: str
    start: int
    end: int
    score: float
    kind: str
    candidates: Tuple[str, ...] = ()

    @property
    def spans(self) -> Tuple[Tuple[int, int], ...]:
        return ((self.start, self.end),)


@dataclass
class _Entry:
    name: str
    ids: List[str]
    likely: Optional[str]
    strict: str  # "", "caps" (short ALL-CAPS), "word" (also an ordinary word), "han" (a short Chinese form)
    surface: str
    comma: bool


def _strictness(alias: str, key: Sequence[str]) -> str:
    letters = alias.replace(".", "")
    if len(key) == 1 and letters.isascii():
        if letters.isupper() and len(letters) <= 3:
            return "caps"
        if key[0] in ORDINARY_WORDS or key[0] in FUNCTION_WORDS:
            return "word"
    if " ".join(key) in ORDINARY_WORDS:
        return "word"
    if len(alias) <= 3 and all(has_han(c) for c in alias) and (len(alias) == 2 or alias[-1] == "大"):
        return "han" if alias[-1] in _CHANCE_ENDINGS else ""
    return ""


class NameIndex:
    """An index over names in any script, built once from (id, names) pairs; the first name is the one shown.

    `ambiguous`: (alias, ids, likely id or None) for names that several ids share.
    `guarded`: which chance hits to keep out: "caps" (short capitals such as IT), "word" (names that are everyday
    words), "han" (Chinese abbreviations such as 北大 and 工大, whose characters also meet by chance).
    `shortest_slip`: characters of the shortest Chinese name in which a homophone is put right (缅店 for 缅甸).
    `cues_before`: words after which a short capital alias also counts in small letters ("from mit").
    """

    def __init__(self, pairs: Iterable[Tuple[str, Iterable[str]]],
                 ambiguous: Iterable[Tuple[str, Iterable[str], Optional[str]]] = (),
                 cues_before: FrozenSet[str] = _CUE_BEFORE,
                 guarded: FrozenSet[str] = frozenset(("caps", "word", "han")), shortest_slip: int = 4) -> None:
        self._root: Dict[str, Any] = {}
        self._names: Dict[str, str] = {}
        self._all_names: Dict[str, List[str]] = {}
        self._keys: Dict[str, _Entry] = {}
        self._cues_before = cues_before
        self._guarded = guarded
        for identifier, names in pairs:
            for name in names:
                if name and name.strip():
                    self._names.setdefault(identifier, name)
                    self._all_names.setdefault(identifier, []).append(name)
                    self._add(name, [identifier], None)
        for alias, ids, likely in ambiguous:
            self._add(alias, list(ids), likely or None)
        self._typos = fuzzy.TypoIndex(self._keys, shortest_slip)

    def name(self, identifier: str) -> str:
        """The shown name of an id. Raises KeyError for an id that is not in the index."""
        return self._names[identifier]

    def names(self, identifier: str) -> Tuple[str, ...]:
        """All names of an id, the shown one first."""
        return tuple(self._all_names.get(identifier, ()))

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._names

    def __len__(self) -> int:
        return len(self._names)

    def _add(self, alias: str, ids: List[str], likely: Optional[str]) -> None:
        key = name_key(alias)
        if not key:
            return
        node = self._root
        for token in key:
            node = node.setdefault(token, {})
        entry = node.get(_LEAF)
        if entry is None:
            strict = _strictness(alias, key)
            kept = strict if strict in self._guarded else ""
            entry = node[_LEAF] = _Entry(alias, [], None, kept, alias, "," in alias)
            self._keys[" ".join(key)] = entry
        elif entry.strict == "caps" and not _strictness(alias, key):
            entry.strict, entry.surface = "", alias  # "INRIA" and "Inria": the looser spelling wins
        entry.ids += [identifier for identifier in ids if identifier not in entry.ids]
        entry.likely = likely or entry.likely

    def find(self, text: str, whole: bool = False) -> List[Match]:
        """Names inside running text, longest first, none overlapping; `whole` says that the text is one answer, so
        that short and everyday names count whatever their case."""
        source = aligned(text)
        tokens = name_tokens(source)
        matches: List[Match] = []
        position = 0
        while position < len(tokens):
            found = self._longest(source, tokens, position, whole)
            if found is None:
                position += 1
                continue
            end, entry = found
            matches.append(self._match(entry, *source.span(tokens[position].start, tokens[end - 1].end), 1.0, "exact"))
            position = end
        return matches

    def _longest(self, source: Aligned, tokens: List[NameToken], first: int,
                 whole: bool) -> Optional[Tuple[int, _Entry]]:
        node, best, commas = self._root, None, False
        for i in range(first, len(tokens)):
            if i > first:
                gap = _BREAK.search(source.text[tokens[i - 1].end:tokens[i].start])
                if gap and has_han(tokens[i - 1].key + tokens[i].key):
                    break  # 本科，学计算机: no name runs over a comma
                if gap and gap.group() == "," or gap and gap.group() in "()":
                    commas = True
                elif gap and not (gap.group()[0] == "." and len(tokens[i - 1].key) <= 3):
                    break
            node = node.get(tokens[i].key)
            if node is None:
                break
            entry = node.get(_LEAF)
            if entry and not (commas and not entry.comma and i - first < 3) and \
                    self._accept(entry, source, tokens, first, i + 1, whole):
                best = (i + 1, entry)
        return best

    def _accept(self, entry: _Entry, source: Aligned, tokens: List[NameToken], first: int, end: int,
                whole: bool) -> bool:
        if not entry.strict:
            return True
        if entry.strict == "caps" and "'" in tokens[first].surface:
            return False  # "it's" is no ITS
        others = [t for i, t in enumerate(tokens) if not first <= i < end]
        if not others or (whole and all(t.key in FILLERS for t in others)):
            return True
        if entry.strict == "han":
            return bool(_LEFT_OF_SHORT_HAN.search(source.text[:tokens[first].start])
                        and _RIGHT_OF_SHORT_HAN.search(source.text[tokens[end - 1].end:]))
        surface = source.text[tokens[first].start:tokens[end - 1].end]
        key = tokens[first].key
        shouting = source.text.isupper() and len(others) > 1
        if key in FUNCTION_WORDS and (entry.strict == "word" or shouting):
            return False
        if surface.replace(".", "") == entry.surface.replace(".", "") and not (shouting and entry.strict == "word"):
            ended = whole and _BREAK.match(source.text, tokens[end - 1].end)  # "Thai, passport valid until ..."
            return entry.strict == "caps" or first > 0 or not others[0].surface.islower() or bool(ended)
        before = tokens[first - 1].key if first else ""
        after = tokens[end].key if end < len(tokens) else ""
        if entry.strict == "caps" and key not in FUNCTION_WORDS and has_han(before + after) and all(
                not word or has_han(word) for word in (before, after)):
            return True  # cs硕士, 在mit读的: in Chinese nobody spells an English word in the middle
        return entry.strict == "caps" and before in self._cues_before and key not in FUNCTION_WORDS

    def _match(self, entry: _Entry, start: int, end: int, score: float, kind: str) -> Match:
        if len(entry.ids) == 1:
            return Match(entry.ids[0], self._names.get(entry.ids[0], entry.name), start, end, score, kind,
                         tuple(entry.ids))
        return Match(entry.likely, self._names[entry.likely] if entry.likely in self._names else entry.name,
                     start, end, score, "ambiguous", tuple(entry.ids))

    def _named_after(self, place: str) -> Optional[_Entry]:
        """The universities meant by a place alone: "Toronto" for the University of Toronto, 多伦多 for 多伦多大学."""
        if begun := self._begun(place):
            return begun
        if has_han(place):
            forms = [f"{place} {ending}" for ending in ("大 学", "学", "工 程")]
        else:
            forms = [f"university of {place}", f"{place} university", f"{place} institute"]
        entries = [self._keys[form] for form in forms if form in self._keys]
        ids = list(dict.fromkeys(identifier for entry in entries for identifier in entry.ids))
        return _Entry(entries[0].name, ids, entries[0].likely, "", "", False) if entries else None

    def _begun(self, name: str) -> Optional[_Entry]:
        """The only listed name that goes on from these words with nothing but words such as national or laboratory."""
        node = self._root
        for token in name.split(" "):
            node = node.get(token, {})
        entries, open_nodes = [], [node] if len(name) >= 6 and not has_han(name) else []
        while open_nodes:
            node = open_nodes.pop()
            entries += [node[_LEAF]] if _LEAF in node else []
            open_nodes += [below for token, below in node.items() if token in _GENERIC]
        return entries[0] if entries and len({id for entry in entries for id in entry.ids}) == 1 else None

    def best(self, text: str, limit: int = 3) -> List[Match]:
        """What a whole answer may mean, best first: the exact name if it is listed, else the names it can be a typing
        error of; empty for a name that is not listed."""
        source = aligned(text)
        tokens = name_tokens(source)
        if not tokens or len(tokens) > 40:
            return []
        span = source.span(tokens[0].start, tokens[-1].end)
        key = " ".join(token.key for token in tokens)
        if key in self._keys:
            return [self._match(self._keys[key], *span, 1.0, "exact")]
        results: List[Match] = []
        if named_after := self._named_after(key):
            return [self._match(named_after, *span, 0.9, "fuzzy")]
        for found, score in self._typos.search(key):
            match = self._match(self._keys[found], *span, score, "fuzzy")
            if match.candidates not in [other.candidates for other in results]:
                results.append(match)
        if len(results) > 1 and results[1].score == results[0].score == fuzzy.ABBREVIATED:  # 西交大 may be several
            ids = tuple(dict.fromkeys(id for match in results for id in match.candidates))
            return [Match(None, results[0].name, *span, fuzzy.ABBREVIATED, "ambiguous", ids)]
        return results[:limit]
