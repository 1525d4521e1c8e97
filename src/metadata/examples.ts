import { type Address, machinePaths, paths } from "../addresses.ts";

const SET = "budsjett-per-fylke";
const dataset = { name: SET, version: "1.0.0" };

/** How to get data with a program: ready to run, with addresses that are there. */
export function examples(address: Address): { language: string; code: string }[] {
  const csv = address(paths.latest(dataset, `${SET}.csv`));
  const pinned = address(paths.file(dataset, `${SET}.csv`));
  const json = address(paths.latest(dataset, `${SET}.json`));
  const parquet = address(paths.latest(dataset, `${SET}.parquet`));
  const index = address(machinePaths.index);
  return [
    {
      language: "curl",
      code: lines(`curl --fail --remote-name "${pinned}"`, `curl --fail --output index.json "${index}"`),
    },
    {
      language: "R",
      code: lines(
        `budsjett <- read.csv("${csv}", encoding = "UTF-8")`,
        `aggregate(tildeling_mnok ~ aar, budsjett, sum)`,
      ),
    },
    {
      language: "Python",
      code: lines(
        `import pandas as pd`,
        ``,
        `budsjett = pd.read_csv("${csv}")`,
        `print(budsjett.groupby("aar")["tildeling_mnok"].sum())`,
      ),
    },
    {
      language: "DuckDB",
      code: lines(
        `SELECT aar, sum(tildeling_mnok) AS millioner`,
        `FROM read_parquet('${parquet}')`,
        `GROUP BY aar ORDER BY aar;`,
      ),
    },
    {
      language: "JavaScript",
      code: lines(
        `const hent = async (adresse) => (await fetch(adresse)).json();`,
        ``,
        `const budsjett = await hent("${json}");`,
        `console.log(budsjett.filter(({ aar }) => aar === 2022));`,
        ``,
        `const { datasets } = await hent("${index}");`,
        `console.log(datasets.filter(({ keywords }) => keywords.includes("sykefravær")).map(({ id }) => id));`,
      ),
    },
  ];
}

const lines = (...all: string[]) => all.join("\n");
