"""Strings that try to become code in a page, the same ones every time."""

import random
from typing import List

FRAGMENTS = (
    "<script>hit()</script>", "<img src=x onerror=hit()>", "<svg/onload=hit()>", "<iframe srcdoc='<script>parent.hit()</script>'>",
    "<a href=javascript:hit()>x</a>", "<style>*{display:none}</style>", "<math><mi xlink:href=javascript:hit()>", "</textarea>", "<!--", "]]>",
    "[x](javascript:hit())", "[x](JaVaScRiPt:hit())", "[x](java\tscript:hit())", "[x](\x01javascript:hit())", "[x](javascript://%0ahit())",
    "[x](data:text/html,<script>hit()</script>)", "[x](vbscript:hit())", "[x](blob:http://a/b)", "[x](file:///etc/passwd)", "[x](//a.example)",
    "[x](https://a.example/\" onmouseover=\"hit())", "https://a.example/'onclick='hit()", "https://a.example/<script>hit()</script>",
    "[x](mailto:a@b.example)", "[x](tel:110)", "![x](https://a.example/x.png)", "[[x](https://a.example)](javascript:hit())", "[x][javascript:hit()]",
    "**", "*", "__", "`", "#", "- ", "1. ", "> ", "|", "\n", "\n\n", "(", ")", "[", "]", "<", ">", "&lt;script&gt;", "&#106;avascript:hit()",
    "{{constructor.constructor('hit()')()}}", "${hit()}", "\x00", "\u202e", "\u2028", "\ufeff", "字", "（", "）", "。", "x", " ", "\\",
)  # fmt: skip


def hostile(count: int) -> List[str]:
    """`count` strings of one to eight fragments each."""
    choice = random.Random(1)
    return ["".join(choice.choices(FRAGMENTS, k=choice.randint(1, 8))) for _ in range(count)]
