import { append, type Mistake, replace } from "./mistakes.ts";

const BUDGET = "data/oslo-economics-2022/budsjett-per-fylke/1.0.0/budsjett-per-fylke.csv";

export const IN_DATA: Mistake[] = [
  {
    name: "a missing column",
    file: BUDGET,
    edit: (text) => text.replaceAll(/^(.*),[^,\n]*$/gm, "$1"),
    at: "1:1",
    found: "kolonnene inndeling, fylke, aar og tildeling_mnok",
    expected: "også andel_prosent",
  },
  {
    name: "text in a column of numbers",
    file: BUDGET,
    edit: replace("Agder,2019,23,", "Agder,2019,omtrent 23,"),
    at: "2:21",
    found: "«omtrent 23» i kolonnen «tildeling_mnok»",
    expected: "et heltall",
  },
  {
    name: "an unknown fylke",
    file: BUDGET,
    edit: replace("Agder,2020", "Agdr,2020"),
    at: "3:10",
    found: "«nav-2020, Agdr»",
    expected: "et av «Agder», ",
  },
  {
    name: "the same key twice",
    file: BUDGET,
    edit: replace("Agder,2020", "Agder,2019"),
    at: "3:1",
    found: "nøkkelen nav-2020, Agder, 2019 en gang til (også på linje 2)",
    expected: "en rad for hver inndeling, fylke og aar",
  },
  {
    name: "a row with a comma too many",
    file: BUDGET,
    edit: replace("Agder,2020,23,", "Agder,2020,23,,"),
    at: "3",
    found: "6 felter",
    expected: "5, som i første linje",
  },
  {
    name: "a number that makes a sum wrong",
    file: "data/sintef-2015/ressurser-per-delmaal/1.0.0/ressurser-per-delmaal.csv",
    edit: replace("Akershus,Delmål 1,50", "Akershus,Delmål 1,51"),
    at: "2",
    found: "summen 101 av «andel_prosent» for ",
    expected: "100",
  },
  {
    name: "a changed file of a released version",
    file: "data/oslo-economics-2022/tilfredshet-2022/1.0.0/tilfredshet-2022.csv",
    edit: append(""),
    at: "",
    found: "en fil som er endret etter at den ble utgitt",
    expected: "innholdet med sha256",
  },
  {
    name: "a released file with line ends of Windows",
    file: BUDGET,
    edit: (text) => text.replaceAll("\n", "\r\n"),
    at: "1:49",
    found: "linjeskift som CRLF",
    expected: "LF",
  },
  {
    name: "an unknown field in a descriptor",
    file: "data/felles/konsumprisindeks/1.0.0/datapackage.json",
    edit: replace('"title"', '"tittel": "KPI",\n  "title"'),
    at: /\d+:3/,
    found: "ukjent felt «tittel»",
    expected: "et av feltene ",
  },
];
