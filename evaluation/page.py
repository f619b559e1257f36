"""The report as one self-contained page."""

from __future__ import annotations

from html import escape
from typing import Dict, List, Sequence

from evaluation import charts, scores
from evaluation.parse import Parsed, Thresholds
from evaluation.scores import Share

STYLE = """
:root { color-scheme: light dark; --ink: #1d2733; --soft: #6b7785; --accent: #2563a8; --second: #b4540a; --back: #fff;
--line: #d8dee5 }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #94a1af; --accent: #6aa9e9; --second: #f0a05a;
--back: #14191f; --line: #333c46 } }
body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--back);
max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
table { border-collapse: collapse } td, th { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid var(--line);
vertical-align: top }
.side { display: flex; flex-wrap: wrap; gap: 2rem } .note { color: var(--soft) } svg { max-width: 100% }
svg text { font-size: 12px; fill: var(--ink) } .end { text-anchor: end } .middle { text-anchor: middle }
.bar { fill: var(--accent); opacity: .55 } .interval { stroke: var(--ink); stroke-width: 2 }
.frame, .line { fill: none } .frame, .grid, .diagonal { stroke: var(--line) } .diagonal { stroke-dasharray: 4 }
.line { stroke-width: 2 } .line.l0 { stroke: var(--accent) } .line.l1 { stroke: var(--second) }
svg text.l0 { fill: var(--accent) } svg text.l1 { fill: var(--second) } .dot { fill: var(--accent) } .mark { fill: var(--second) }
"""
EXAMPLES = 4


def page(results: Sequence[Parsed], thresholds: Thresholds, overlap: int, crossed: Dict[str, Share], more: str = "") -> str:
    """Returns the HTML of the report; `overlap` phrases were left out since they are training phrases too, `crossed` are the
    shares right on training phrases when left out, by language. `more` is the
    HTML of further sections."""
    median, slow = scores.milliseconds(results)
    good = scores.curve(results, thresholds.fallback, hard=False)
    chosen = min(good, key=lambda point: abs(point[0] - thresholds.off_topic))
    lines = [
        ("questions that are not hard", [(x, y) for _, x, y in good]),
        ("all questions", [(x, y) for _, x, y in scores.curve(results, thresholds.fallback, hard=True)]),
    ]
    rejected = charts.plot(
        lines, "good questions turned away", "off-topic messages recognised", x_end=0.2, mark=(chosen[1], chosen[2])
    )
    reliable = charts.plot(
        [("", [(p, right) for p, right, _ in scores.reliability(results)])],
        "probability of the likeliest topic",
        "share right",
        dots=True,
        diagonal=True,
    )
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>How well the bot understands</title><style>{STYLE}</style>
<h1>How well the bot understands</h1>
<p>{len(results)} held-out phrases; {overlap} more were left out because they are training phrases too.
A parse takes {median:.1f} ms (95th percentile {slow:.1f} ms).
Lines over bars are 95 % intervals.</p>
<h2>Recognised, per group</h2>{charts.bars(scores.by_group(results))}
<h2>Cross-validated on the training phrases, per language</h2>{charts.bars(crossed)}
<p class="note">Harder than held-out phrases: training phrases crowd on purpose along the boundaries between topics.</p>
<div class="side"><div><h2>Off topic</h2>{rejected}
<p class="note">Dot: the chosen threshold, {thresholds.off_topic:g}.
It was chosen on these phrases, so expect somewhat less on others.</p></div>
<div><h2>Probabilities</h2>{reliable}
<p class="note">Expected calibration error {scores.calibration_error(results):.1%}.</p></div></div>
<h2>Worst topics</h2>{_topics(results)}
<h2>Confusions</h2>{_confusions(results)}
{more}
</html>
"""


def _topics(results: Sequence[Parsed]) -> str:
    rows = "".join(
        f"<tr><td>{escape(topic)}<td>{share.value:.0%}<td>{share.hits} of {share.total}"
        for topic, share in scores.by_topic(results)[:10]
    )
    return f"<table><tr><th>Topic<th>Recognised<th>Phrases{rows}</table>"


def _confusions(results: Sequence[Parsed]) -> str:
    rows: List[str] = []
    for meant, found, texts in scores.confusions(results):
        examples = "<br>".join(escape(text) for text in texts[:EXAMPLES])
        rows.append(f"<tr><td>{len(texts)}<td>{escape(meant)}<td>{escape(found)}<td>{examples}")
    return f"<table><tr><th>Times<th>Meant<th>Taken for<th>For example{''.join(rows)}</table>"
