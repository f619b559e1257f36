// Made-up replies of every kind. They are no facts: the real ones come from the bot.
import { both, comparison, conflict, estimate, plan, sources } from "./cards.mjs";

const buttons = (lang) =>
  [
    both(lang, "How to apply", "怎样申请"),
    both(lang, "Which papers?", "要哪些材料"),
    both(lang, "Compare K and Z", "K签和Z签对比"),
  ].map((title, place) => ({ title, payload: ["plain", "estimate", "compare"][place] }));

const reply = (lang, text, more = {}) => ({
  text,
  language: lang,
  buttons: [],
  custom: null,
  sources: [],
  conflicts: [],
  check: null,
  response: "utter_sample",
  ...more,
});

const check = (lang, question) => ({
  question,
  left: 4,
  answers: [
    { field: "age", text: both(lang, "Age: 29", "年龄：29") },
    { field: "degree", text: both(lang, "Degree: master's", "学历：硕士") },
    { field: "residence", text: both(lang, "Lives in Dubai", "住在迪拜") },
  ],
});

/** The replies to one message, without numbers. */
export function answer(text, lang = "en") {
  const asked = text.toLowerCase();
  if (asked === "estimate")
    return [
      reply(lang, "text of the estimate", {
        custom: estimate(lang),
        response: "utter_result",
        sources: sources(lang),
      }),
      reply(lang, "Told by the card.", { response: "utter_result_next" }),
      reply(lang, "Told by the card.", { response: "utter_result_documents", buttons: buttons(lang) }),
    ];
  if (asked === "compare")
    return [reply(lang, "K | Z", { custom: comparison(lang, ["k", "z"]), buttons: buttons(lang) })];
  if (asked === "compare four")
    return [reply(lang, "K | Z | R | X1", { custom: comparison(lang, ["k", "z", "r", "x1"]) })];
  if (asked === "plan")
    return [
      reply(lang, both(lang, "Here is what to do, day by day.", "下面按日期说明。"), {
        custom: plan(lang),
        sources: sources(lang),
      }),
    ];
  if (asked === "date")
    return [reply(lang, both(lang, "When do you land?", "你哪天入境？"), { custom: { type: "arrival_question" } })];
  if (asked === "file")
    return [
      reply(lang, both(lang, "Here it is.", "好了。"), {
        custom: { type: "file", name: "dates.ics", mime: "text/calendar", content: "BEGIN:VCALENDAR" },
      }),
    ];
  if (asked === "check")
    return [
      reply(
        lang,
        both(
          lang,
          "At which **university** did you study?\n\nAt most three more questions after this one.",
          "你在哪所**学校**读书？\n\n后面最多还有三个问题。",
        ),
        {
          check: check(lang, "institution"),
          buttons: [both(lang, "Skip", "跳过"), both(lang, "Why do you ask?", "为什么问？")].map((title) => ({
            title,
            payload: "plain",
          })),
        },
      ),
    ];
  return [
    reply(
      lang,
      both(
        lang,
        "The K visa is for **young people in science and technology**.\n\nIt serves four things:\n\n" +
          "- teaching\n- research\n- exchange\n- founding a company\n\nMore at https://example.org/k-visa.",
        "K字签证面向**外国青年科技人才**。\n\n可以从事：\n\n- 教育\n- 科研\n- 交流\n- 创业\n\n详情见 https://example.org/k-visa。",
      ),
      { sources: sources(lang), conflicts: [conflict(lang)], buttons: buttons(lang) },
    ),
  ];
}
