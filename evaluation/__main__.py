"""`python -m evaluation`: prints a summary and writes results/evaluation.html."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Sequence

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from bot.assistant import MODEL, ModelMissing  # noqa: E402
from evaluation import answers, cross_validation, held_out, scores  # noqa: E402
from evaluation.page import page  # noqa: E402
from evaluation.parse import Parsed, Thresholds, parse  # noqa: E402

REPORT = Path(__file__).parents[1] / "results" / "evaluation.html"


def summary(results: Sequence[Parsed], thresholds: Thresholds) -> str:
    """Returns the figures as plain text."""
    lines = ["recognised, with 95 % interval"]
    for group, share in scores.by_group(results).items():
        low, high = share.interval
        lines.append(f"  {group:<19} {share.value:6.1%}   {low:5.1%} to {high:6.1%}   {share.hits} of {share.total}")
    lines.append("worst topics")
    for topic, share in scores.by_topic(results)[:10]:
        lines.append(f"  {topic:<34} {share.value:6.1%}   {share.hits} of {share.total}")
    recall = scores.share(scores.is_recognised(r) for r in results if scores.is_off_topic(r))
    choices = scores.offered(results, thresholds.choices)
    median, slow = scores.milliseconds(results)
    lines += [
        f"off-topic messages recognised     {recall.value:6.1%}   at threshold {thresholds.off_topic:g}",
        f"good questions turned away        {scores.turned_away(results, hard=False).value:6.1%}",
        f"hard ones turned away             {scores.turned_away(results, hard=True).value:6.1%}",
        f"  of those met with a choice, right topic offered: {choices.hits} of {choices.total}",
        f"expected calibration error        {scores.calibration_error(results):6.1%}",
        f"milliseconds a parse              {median:.1f} median, {slow:.1f} at the 95th percentile",
    ]
    return "\n".join(lines)


def main() -> int:
    try:
        phrases = held_out.load()
        overlap = held_out.in_training(phrases)
        results, thresholds = parse(MODEL, [phrase for phrase in phrases if phrase not in overlap])
    except ModelMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    print(f"{len(overlap)} held-out phrases left out because they are training phrases too")
    print(summary(results, thresholds))
    crossed = cross_validation.cross_validated(held_out.load_training())
    print(cross_validation.summary(crossed))
    understood = answers.measure(answers.load())
    print(answers.summary(understood))
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(page(results, thresholds, len(overlap), crossed, answers.section(understood)), encoding="utf-8")
    print(f"written: {REPORT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
