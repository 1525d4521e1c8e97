import { nb } from "../../i18n/nb.ts";
import type { Dataset } from "../catalog.ts";
import type { Field } from "../descriptor.ts";
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
    [words.discrepancies, discrepancies(descriptor)],
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

/** What print contradicts, a sentence each. */
function discrepancies({ discrepancies, checks }: Dataset["descriptor"]): string[] {
  const words = nb.dataset;
  return discrepancies.map(({ check, where, printed, found, explanation }) => {
    const place = Object.entries(where).map(([name, value]) =>
      name === "linjer" ? `${words.inReport} ${value}` : String(value),
    );
    const isSum = checks.some(({ id, equals }) => id === check && "value" in equals);
    return `${place.join(", ")}: ${isSum ? words.expected : words.printed} ${printed}, ${words.found} ${found}. ${explanation}`;
  });
}
