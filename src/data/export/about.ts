import { nb } from "../../i18n/nb.ts";
import { contradictions } from "../check/discrepancies.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import type { Origin } from "./origin.ts";

/** A heading and what stands under it. */
export interface Fact {
  label: string;
  texts: string[];
}

/** What a reader must know about a data set before using its numbers, without empty headings. */
export function about({ version, descriptor }: Dataset, origin: Origin): Fact[] {
  const { title, description, population, n, period, caveats, changes, licenses } = descriptor;
  const words = nb.dataset;
  const facts: [string, (string | undefined)[]][] = [
    [nb.files.title, [title]],
    [nb.files.description, [description]],
    [words.version, [`${version} (${descriptor.created.slice(0, 10)})`, changes]],
    [words.source, origin.sources],
    [words.about, [population]],
    [words.n, [n?.toString()]],
    [words.period, [period]],
    [words.caveats, caveats],
    [
      words.discrepancies,
      contradictions(descriptor).map(({ numbers, explanation }) => `${numbers}. ${explanation}`),
    ],
    [nb.files.licence, licenses.map((licence) => `${licence.title} (${licence.path})`)],
    [words.cite, [origin.citation]],
    [nb.files.address, [origin.address]],
  ];
  return facts
    .map(([label, texts]) => ({ label, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

/** What the texts in a column that are not values mean: «-»: ikke oppgitt; tom celle: …. */
export function missingWords({ missingValues = [] }: Field): string {
  return missingValues
    .map(({ value, label }) => `${value ? `«${value}»` : nb.dataset.blank}: ${label}`)
    .join("; ");
}
