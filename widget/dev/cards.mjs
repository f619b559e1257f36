// Made-up data of the replies that are drawn as cards. It holds no facts: the real data comes from the bot.
export const both = (lang, en, zh) => (lang === "en" ? en : zh);

export const sources = (lang) => [
  {
    id: "A",
    title: both(lang, "Example notice", "示例公告"),
    kind: "official",
    published: "2025-08-14",
    standing: "official",
    url: "https://example.org/a",
  },
  {
    id: "B",
    title: both(lang, "Example newspaper", "示例报纸"),
    kind: "news",
    published: "2025",
    standing: "reported",
    url: "https://example.org/b",
  },
];
export const conflict = (lang) => ({
  id: "X",
  point: both(lang, "Age", "年龄"),
  positions: [
    {
      says: both(lang, "No age is named in the published text.", "公布的文本没有写明年龄。"),
      official: true,
      sources: ["A"],
    },
    {
      says: both(lang, "Sample figure one to sample figure two.", "示例数字甲至示例数字乙。"),
      official: false,
      sources: ["B"],
    },
  ],
});
export function estimate(lang) {
  const [official, reported] = sources(lang);
  const item = (status, criterion, text, more = {}) => ({
    status,
    criterion_text: criterion,
    text,
    sources: [official],
    conflict: null,
    ...more,
  });
  return {
    type: "estimate",
    quick: false,
    grade: "possible",
    grade_text: both(lang, "Possible", "有可能"),
    verdict: both(
      lang,
      "What you told me fits **in most points**; one is open. This is an estimate and not a decision.",
      "你说的情况**大多符合**，有一点还不确定。这只是估计，不是审批决定。",
    ),
    as_of: "2026-11-22",
    policy_version: "sample",
    sections: [
      {
        id: "for",
        title: both(lang, "What speaks for you", "有利的方面"),
        items: [
          item("met", both(lang, "Degree", "学历"), both(lang, "You hold a master's degree.", "你有硕士学位。"), {
            sources: [official, reported],
          }),
          item(
            "likely",
            both(lang, "Field", "专业"),
            both(lang, "Computer science counts as science and technology.", "计算机科学属于科技领域。"),
          ),
        ],
      },
      {
        id: "open",
        title: both(lang, "What is open", "还不确定的"),
        items: [
          item("unclear", both(lang, "Age", "年龄"), both(lang, "Sources name different limits.", "各方说法不同。"), {
            sources: [official, reported],
            conflict: conflict(lang),
          }),
        ],
      },
      {
        id: "against",
        title: both(lang, "What speaks against you", "不利的方面"),
        items: [
          item(
            "not_met",
            both(lang, "Post", "职务"),
            both(lang, "You have no teaching or research post.", "你没有教学或科研职务。"),
          ),
        ],
      },
      {
        id: "steps",
        title: both(lang, "Next steps", "下一步"),
        items: [
          {
            text: both(lang, "Ask the embassy where you live which papers it wants.", "向所在地使馆确认要哪些材料。"),
            sources: [official],
          },
          { text: both(lang, "Have your degree authenticated.", "办理学历认证。"), sources: [] },
        ],
      },
    ],
    documents: {
      required: [
        { id: "passport", text: both(lang, "Passport", "护照"), in_hand: true },
        { id: "photo", text: both(lang, "Photo", "照片"), in_hand: false },
      ],
      probable: [
        {
          id: "degree",
          text: both(lang, "Degree certificate, authenticated for use in China", "学位证书（需办理认证）"),
          in_hand: false,
        },
      ],
      helpful: [{ id: "cv", text: both(lang, "CV", "简历"), in_hand: false }],
    },
  };
}

export function comparison(lang, visas) {
  const aspects = {
    purpose: both(lang, "Purpose", "目的"),
    sponsor: both(lang, "Sponsor", "邀请方"),
    work: both(lang, "Work", "工作"),
  };
  return {
    type: "comparison",
    visas,
    aspects: Object.keys(aspects),
    names: { k: "K", z: "Z", r: "R", x1: "X1", ...aspects },
    cells: Object.keys(aspects).flatMap((aspect) =>
      visas.map((visa, place) => ({
        visa,
        aspect,
        standing: place ? "official" : "reported",
        sources: ["A"],
        text: both(lang, `Sample of what holds for this visa and ${aspect}`, `这种签证在这方面的示例内容`),
      })),
    ),
    sources: sources(lang),
  };
}

export function plan(lang) {
  const entry = (name, on, more = {}) => ({
    id: name,
    name,
    on,
    other_on: null,
    passed: false,
    condition: null,
    standing: "official",
    sources: ["A"],
    conflict: null,
    ...more,
  });
  return {
    type: "arrival_plan",
    arrival: "2026-12-01",
    today: "2026-12-02",
    known: {},
    deadlines: [
      entry(both(lang, "Register your address", "住宿登记"), "2026-12-01", { passed: true }),
      entry(both(lang, "Health check", "体检"), "2026-12-15", {
        other_on: "2026-12-20",
        standing: "reported",
        sources: ["B"],
      }),
      entry(both(lang, "Residence permit", "居留许可"), "2026-12-31", { conflict: conflict(lang) }),
      entry(both(lang, "Leave", "离境"), null),
    ],
  };
}
