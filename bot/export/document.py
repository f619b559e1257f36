"""The whole result as one document: plain text, Markdown, or a page to print. Its words are those of the chat.

An action orders it (`order`), because it knows no language; the response generator has it written (`written`),
because it words the replies.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Callable, Dict, List, Mapping, Sequence, Text

from bot.check.say import Part, part
from bot.export import markup

ORDER = "document"  # `type` of what is still to be written; what leaves is of type "file"
FORMATS = {"text": ("txt", "text/plain"), "markdown": ("md", "text/markdown"), "printable": ("html", "text/html")}
FILE_NAME = "k-visa-result"

Reply = Dict[Text, Any]
Compose = Callable[[Text, Text, Dict[Text, Any]], Reply]


def order(
    format: Text, answers: Sequence[Part], replies: Sequence[Part], code: Text, day: date, version: Text
) -> Dict[Text, Any]:
    """What an action sends as `file`: all that the document will hold, not worded yet. `format` is one of FORMATS."""
    return {"type": ORDER, "format": format, "answers": list(answers), "replies": list(replies), "code": code,
            "day": day.isoformat(), "version": version}


def written(ordered: Mapping[Text, Any], language: Text, compose: Compose) -> Dict[Text, Any]:
    """Returns an order as {type: "file", name, mime, content}.

    `compose(key, language, values)` words a response as {text, metadata}. `language`: en, zh or zh-Hant.
    """
    ending, mime = FORMATS[ordered["format"]]
    text, links = _worded(ordered, lambda one: compose(one["response"], language, one["values"]))
    if ordered["format"] == "printable":
        content = markup.to_page(text, language, links)
    else:
        content = markup.to_plain(text) if ordered["format"] == "text" else markup.to_markdown(text)
    return {"type": "file", "name": f"{FILE_NAME}-{ordered['day']}.{ending}", "mime": mime, "content": content}


def _worded(ordered: Mapping[Text, Any], word: Callable[[Part], Reply]) -> Any:
    """The document in the Markdown of the chat, and the addresses in it that may become links."""
    day = {"date": ordered["day"]}
    replies = [word(reply) for reply in ordered["replies"]]
    closing = word(part("utter_document_disclaimer"))
    sources = _unique("sources", [*replies, closing])
    conflicts = _unique("conflicts", replies)
    blocks = [
        word(part("utter_document_title", day=day, version=ordered["version"]))["text"],
        word(part("utter_document_answers", items=ordered["answers"]))["text"],
        word(part("utter_document_estimate"))["text"],
        *(reply["text"] for reply in replies),
    ]
    if conflicts:
        blocks.append(word(part("utter_document_conflicts", blocks=_paragraphs(map(_conflict, conflicts))))["text"])
    blocks += [
        word(part("utter_document_sources", lines=[_source(source) for source in sources]))["text"],
        word(part("utter_document_code", code=ordered["code"]))["text"],
        closing["text"],
    ]
    return "\n\n".join(blocks), [source["url"] for source in sources if source["url"]]


def _unique(name: Text, replies: Sequence[Reply]) -> List[Dict[Text, Any]]:
    entries = [entry for reply in replies for entry in reply["metadata"].get(name, [])]
    return list({entry["id"]: entry for entry in entries}.values())


def _source(source: Mapping[Text, Any]) -> Part:
    details = [part(f"utter_kind_{source['kind']}"), *([source["published"]] if source["published"] else [])]
    values = {"title": source["title"], "details": details}
    if source["url"]:
        return part("utter_source_line_link", url=source["url"], **values)
    return part("utter_source_line", **values)


def _conflict(conflict: Mapping[Text, Any]) -> Part:
    positions = [
        part(f"utter_source_line_position_{'official' if position['official'] else 'other'}", says=position["says"])
        for position in conflict["positions"]
    ]
    return part("utter_document_conflict", point=conflict["point"], lines=positions)


def _paragraphs(parts: Any) -> Dict[Text, Any]:
    return {"paragraphs": list(parts)}
