/** One mistake an editor can make, and what the build should say about it. */
export interface Mistake {
  name: string;
  /** The file it is made in, from the project's root. */
  file: string;
  edit: (text: string) => string;
  /** Where the build says it is: line and column where there is one. */
  at: RegExp | string;
  found: string;
  expected: string;
}

const BUDGET = "data/oslo-economics-2022/budsjett-per-fylke/1.0.0/budsjett-per-fylke.csv";
const FIGURE = "content/figures/virkning.yaml";
const CHAPTER = "content/chapters/tilfredshet.mdx";

/** Puts `after` in the place of `before`; a test whose mistake cannot be made must not pass. */
function replace(before: string | RegExp, after: string) {
  return (text: string): string => {
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`«${before}» is not there to be replaced`);
    return changed;
  };
}

/** Adds a paragraph at the end, so that line numbers can be known. */
const append = (paragraph: string) => (text: string) => `${text.trimEnd()}\n\n${paragraph}\n`;

const tall = (attributes: string) => append(`Det var <Tall sett="budsjett-per-fylke" kolonne="tildeling_mnok" ${attributes} /> i alt.`);

export const MISTAKES: Mistake[] = [
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
    expected: "et av «Agder», «Innlandet»",
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
    name: "an unknown field in a descriptor",
    file: "data/felles/konsumprisindeks/1.0.0/datapackage.json",
    edit: replace('"title"', '"tittel": "KPI",\n  "title"'),
    at: /\d+:3/,
    found: "ukjent felt «tittel»",
    expected: "et kjent felt",
  },
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
