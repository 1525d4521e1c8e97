import { append, type Mistake, replace } from "./mistakes.ts";

const FIGURE = "content/figures/virkning.yaml";
const CHAPTER = "content/chapters/tilfredshet.mdx";

const tall = (attributes: string) =>
  append(`Det var <Tall sett="budsjett-per-fylke" kolonne="tildeling_mnok" ${attributes} /> i alt.`);

export const IN_CONTENT: Mistake[] = [
  {
    name: "a figure with an unknown data set",
    file: FIGURE,
    edit: replace("set: virkning-2022", "set: virkning-2023"),
    at: /1:\d+/,
    found: "datasettet «virkning-2023»",
    expected: "et av ",
  },
  {
    name: "a figure with an unknown column",
    file: FIGURE,
    edit: replace("x: andel_prosent", "x: andel"),
    at: /\d+:5/,
    found: "kolonnen «andel»",
    expected: "en av virkning, svar",
  },
  {
    name: "a figure in an unknown form",
    file: FIGURE,
    edit: replace("form: likert", "form: kake"),
    at: /\d+:5/,
    found: '"kake" i «views.0.form»',
    expected: "en av «line»",
  },
  {
    name: "broken YAML",
    file: FIGURE,
    edit: replace("data: { set: virkning-2022, version: 1 }", "data: { set: virkning-2022, version: 1"),
    at: /\d+:\d+/,
    found: "en skrivefeil (",
    expected: "gyldig YAML",
  },
  {
    name: "a <Tall> that finds nothing",
    file: CHAPTER,
    edit: tall('fylke="Viken" aar="2022"'),
    at: /\d+:9/,
    found: "ingen rad i «budsjett-per-fylke» for fylke=Viken, aar=2022",
    expected: "nøyaktig én",
  },
  {
    name: "a <Tall> that finds two",
    file: CHAPTER,
    edit: tall('fylke="Oslo"'),
    at: /\d+:9/,
    found: "4 rader i «budsjett-per-fylke» for fylke=Oslo",
    expected: "nøyaktig én",
  },
  {
    name: "a <Tall> whose sentence is contrary to the data",
    file: CHAPTER,
    edit: tall('fylke="Oslo" aar="2019..2022" regn="endring" retning="opp"'),
    at: /\d+:9/,
    found: 'retning="opp"',
    expected: "«ned», som dataene sier",
  },
  {
    name: "broken MDX",
    file: CHAPTER,
    edit: append('Det var <Tall sett="budsjett-per-fylke" i alt.'),
    at: /\d+:\d+/,
    found: "en skrivefeil (",
    expected: "gyldig MDX",
  },
  {
    name: "a <Kilde> to an unknown evaluation",
    file: CHAPTER,
    edit: append('Slik er det.<Kilde evaluering="fafo-2020" sted="Tabell 1" />'),
    at: /\d+:13/,
    found: 'evaluering="fafo-2020"',
    expected: "en av ",
  },
  {
    name: "a <Figur> that is not there",
    file: CHAPTER,
    edit: append('<Figur id="finnes-ikke" />'),
    at: /\d+:1/,
    found: "figuren «finnes-ikke»",
    expected: "en av ",
  },
  {
    name: "an unknown component",
    file: CHAPTER,
    edit: append("Se <Tal />."),
    at: /\d+:4/,
    found: "<Tal>",
    expected: "en av <Tall>",
  },
  {
    name: "an unknown field in the front matter",
    file: CHAPTER,
    edit: replace(/^title:/m, "undertittel: Mer\ntitle:"),
    at: "2:1",
    found: "ukjent felt «undertittel»",
    expected: "et kjent felt",
  },
  {
    name: "broken YAML in the front matter",
    file: CHAPTER,
    edit: replace(/^title: .*$/m, 'title: "Uten slutt'),
    at: /\d+:\d+/,
    found: "en skrivefeil (",
    expected: "gyldig YAML",
  },
  {
    name: "a number typed by hand",
    file: CHAPTER,
    edit: append("I alt svarte 1 234 virksomheter."),
    at: /\d+:14/,
    found: "tallet «1 234» skrevet for hånd",
    expected: "et tall fra dataene",
  },
];
