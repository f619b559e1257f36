"""English as it is typed in a hurry ("hw lng b4 i get it"), spelled out for the features of the topic model."""

from __future__ import annotations

import re
from typing import Dict

# Only what hardly ever means anything else, and no single letter that names a visa: "k or r" asks about the R visa.
SHORTHAND: Dict[str, str] = {
    # function words
    "u": "you", "ur": "your", "abt": "about", "b4": "before", "bcoz": "because", "bcz": "because", "coz": "because",
    "cuz": "because", "dat": "that", "dis": "this", "frm": "from", "nd": "and", "thru": "through", "tho": "though",
    "wid": "with", "wiv": "with",
    # question words
    "hw": "how", "wat": "what", "wt": "what", "wut": "what", "wot": "what", "wats": "what's", "wots": "what's",
    "whats": "what's", "wen": "when", "whn": "when", "wer": "where", "wher": "where", "wich": "which", "wch": "which",
    # verbs
    "cn": "can", "cud": "could", "cld": "could", "shud": "should", "wud": "would", "hv": "have", "hav": "have", "gt": "get",
    "kno": "know", "gimme": "give me", "lemme": "let me", "gonna": "going to", "gotta": "have to", "wanna": "want to",
    "dunno": "don't know", "idk": "I don't know", "im": "I'm", "ive": "I've", "cant": "can't", "doesnt": "doesn't",
    "dont": "don't", "isnt": "isn't", "wont": "won't", "wrk": "work",
    # time and amount
    "2day": "today", "2moro": "tomorrow", "tmr": "tomorrow", "tmrw": "tomorrow", "hrs": "hours", "mnth": "month",
    "mth": "month", "mths": "months", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years", "lng": "long",
    "nxt": "next", "agn": "again", "4ever": "forever", "1st": "first", "2nd": "second", "rn": "right now",
    # things and people
    "appln": "application", "bday": "birthday", "biz": "business", "cert": "certificate", "docs": "documents",
    "gov": "government", "govt": "government", "msg": "message", "uni": "university", "prof": "professor", "ppl": "people",
    "frnd": "friend", "bf": "boyfriend", "gf": "girlfriend",
    # courtesies and fillers
    "pls": "please", "plz": "please", "thx": "thanks", "thnx": "thanks", "tnx": "thanks", "btw": "by the way",
    "tbh": "to be honest", "rly": "really", "srsly": "seriously", "gud": "good",
}
_WORD = re.compile(r"(?<![\w$.'-])[a-z0-9]+(?![\w.'-])", re.ASCII)


def spelled_out(text: str) -> str:
    """The text with shorthand replaced. Expects lower case, as everything else is left alone."""
    return _WORD.sub(lambda word: SHORTHAND.get(word.group(), word.group()), text)
