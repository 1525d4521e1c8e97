/*
 * Which room may import from which. A number goes one way: data knows no chart, charts know no page,
 * and nothing knows the editors' commands but they themselves. Types count too.
 */

/** What every room may use: what editors' files share, words and formats, addresses, what is kept. */
const COMMON = ["src/editor", "src/i18n", "src/revision.ts"];

/** For each room, the other rooms it may import from. */
export const ROOMS = {
  "src/editor": [],
  "src/i18n": [],
  "src/data/read": COMMON,
  "src/data/statistics": [...COMMON, "src/data/read"],
  "src/data/check": [...COMMON, "src/data/read", "src/data/statistics/derive.ts"],
  "src/data/about": [...COMMON, "src/data/read"],
  "src/data/versions": [...COMMON, "src/data/read"],
  "src/data/proof": [...COMMON, "src/data/read"],
  "src/data/export": [...COMMON, "src/data/read", "src/data/check/discrepancies.ts"],
  "src/data/desk": [...COMMON, "src/data", "src/prose/folders.ts"],
  "src/charts": ["src/i18n", "src/fonts/metrics.json"],
  "src/prose": [...COMMON, "src/data"],
  "src/figures": [...COMMON, "src/data", "src/charts", "src/prose", "src/fonts", "src/evaluations.ts"],
  "src/client": ["src/charts", "src/figures", "src/i18n", "src/fonts", "src/styles"],
  "src/metadata": [...COMMON, "src/data", "src/addresses.ts", "src/contact.ts", "src/evaluations.ts"],
  "src/site": [
    ...COMMON,
    "src/data",
    "src/charts",
    "src/figures",
    "src/prose",
    "src/metadata",
    "src/addresses.ts",
    "src/evaluations.ts",
  ],
  "src/build": [...COMMON, "src/data", "src/figures", "src/prose", "src/site", "src/addresses.ts"],
};

/** The start of a path: a folder with all below it, or one file. */
const begins = (place) => `^${place.replaceAll(".", "\\.")}(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two files that import each other, types included, are one file or want a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "desk-is-for-the-command-line",
      comment: "The editors' commands change data; what builds and shows the site never does.",
      severity: "error",
      from: { path: "^src", pathNot: begins("src/data/desk") },
      to: { path: begins("src/data/desk") },
    },
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      name: `from-${room.replaceAll("/", "-")}`,
      comment: `${room} may import from ${allowed.join(", ") || "no other room"}.`,
      severity: "error",
      from: { path: begins(room) },
      to: { path: "^src", pathNot: [room, ...allowed].map(begins) },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
