import { type Statistic, statistic } from "../../../src/data/statistics/statistic.ts";
import { catalogOf, csv, dataPackage, dimension, type Made, measure, resource } from "./fixtures.ts";

const year = dimension("aar", { type: "year" });
const missingValues = [{ value: "-", label: "ikke tilgjengelig" }];
const resources = [
  resource("budsjett", [
    dimension("fylke"),
    year,
    measure("kroner", { unit: "millioner kroner" }),
    measure("andel", { unit: "prosent", missingValues }),
  ]),
  resource("budsjett-totaler", [year, measure("kroner", { unit: "millioner kroner" })]),
];
const files = {
  budsjett: csv(
    "fylke,aar,kroner,andel",
    "Agder,2019,20,6.0",
    "Agder,2022,25,6.6",
    "Oslo,2019,40,6.5",
    "Oslo,2022,30,4.25",
    "Nordland,2019,30,-",
    "Nordland,2022,30,-",
    "Vestland,2019,40,7.0",
    "Vestland,2022,10,-",
  ),
  "budsjett-totaler": csv("aar,kroner", "2018,0", "2019,1234", "2022,95"),
};

/** Prices that rise by ten per cent to 2022. */
export const PRICES: Made = [
  dataPackage("konsumprisindeks", [resource("konsumprisindeks", [year, measure("indeks")])]),
  { konsumprisindeks: csv("aar,indeks", "2019,100", "2022,110") },
];

/** What a `<Tall>` shows from a small set of budgets, with those prices. */
export function tall(attributes: Record<string, string>): Statistic {
  const catalog = catalogOf([dataPackage("budsjett", resources), files], PRICES);
  return statistic({ sett: "budsjett", kolonne: "kroner", ...attributes }, catalog, {
    file: "kapittel.mdx",
    line: 7,
    column: 3,
  });
}

/** The same without the hard spaces. */
export function shown(attributes: Record<string, string>): string {
  return tall(attributes).text.replaceAll("\u00A0", " ");
}
