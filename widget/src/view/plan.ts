/** The plan after arrival as a line of days, and the question for the day of arrival. */

import type { Chat } from "../chat";
import { button, h, icon } from "../dom";
import type { Custom, Language, Standing, Worded } from "../protocol";
import { say, showDate, worded } from "../words";
import { standing } from "./sources";

interface Deadline {
  name: Worded;
  /** ISO dates; null when the day depends on something not yet known. */
  on: string | null;
  other_on: string | null;
  passed: boolean;
  standing: Standing;
}

interface Plan extends Custom {
  arrival: string;
  deadlines: Deadline[];
}

export function planOf(custom: Custom | null): Plan | null {
  return custom?.type === "arrival_plan" && Array.isArray(custom.deadlines) ? (custom as Plan) : null;
}

/** The days at a glance. What to do on each, and where sources differ, stands in the reply below. */
export function planCard(plan: Plan, language: Language, chat: Chat): HTMLElement {
  const date = (iso: string) => showDate(iso, language);
  const entries = plan.deadlines.map(({ name, on, other_on: other, passed, standing: held }) => {
    const day = on ? h("time", { datetime: on }, date(on)) : say(language, "depends");
    return h(
      "li",
      { class: passed ? "passed" : null },
      h("p", { class: "day" }, day, passed && ` · ${say(language, "passed")}`),
      h("p", {}, worded(name, language)),
      other && h("p", { class: "meta" }, say(language, "other_day", { date: date(other) })),
      h("p", { class: "meta" }, standing(held, language)),
    );
  });
  const toCalendar = () => chat.say(say(language, "calendar_text"));
  return h(
    "section",
    { class: "card plan" },
    h("h3", {}, say(language, "plan", { date: date(plan.arrival) })),
    h("ol", {}, ...entries),
    button("action", { onclick: toCalendar }, icon("file"), say(language, "calendar")),
  );
}

/** A picker beside the question for the day of arrival; typing the day works just as well. */
export function datePicker(language: Language, chat: Chat): HTMLElement {
  const day = h("input", { type: "date", required: true });
  return h(
    "form",
    {
      class: "date",
      onsubmit: (event: Event) => {
        event.preventDefault();
        if (day.value) chat.say(say(language, "arrival_text", { date: showDate(day.value, language) }));
      },
    },
    h("label", {}, say(language, "pick_date"), day),
    h("button", { class: "action", type: "submit" }, say(language, "use_date")),
  );
}
