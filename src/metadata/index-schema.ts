import { z } from "zod";

const name = z.string().min(1);
const address = z.url();
const year = z.int().min(1800).max(2200);

const column = z.strictObject({
  name: name.describe("Navnet på kolonnen i filene"),
  title: name.describe("Navnet slik det vises for lesere"),
});

const dataset = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe("Navnet på datasettet, og på mappen i adressene"),
    title: name.describe("Tittelen"),
    description: name.describe("Hva datasettet sier noe om, i én eller to setninger"),
    page: address.describe("Siden for lesere"),
    version: name.describe("Gjeldende versjon"),
    issued: z.iso.datetime().describe("Når datasettet ble gitt ut første gang"),
    modified: z.iso.datetime().describe("Når gjeldende versjon ble gitt ut"),
    license: address.describe("Lisensen"),
    keywords: z.array(name).describe("Emneord"),
    themes: z.array(address).min(1).describe("Temaer fra EUs liste over datatemaer"),
    evaluations: z
      .array(z.strictObject({ id: name, title: name, page: address, tables: z.array(name) }))
      .describe("Evalueringene tallene er hentet fra, og tabellene der de står"),
    population: z.string().nullable().describe("Hvem tallene gjelder"),
    n: z.int().positive().nullable().describe("Hvor mange som svarte"),
    period: z.string().nullable().describe("Når tallene er fra, i ord"),
    start: year.nullable().describe("Første år; null når kilden ikke sier det"),
    end: year
      .nullable()
      .describe("Siste år; null når kilden ikke sier det, eller når perioden ikke er slutt"),
    years: z.array(year).describe("Årene i kolonnen med årstall; tom når datasettet ikke har en slik"),
    regions: z
      .array(z.strictObject({ division: name, names: z.array(name).min(1) }))
      .describe("Fylkene eller NAV-fylkene, etter hvilken inndeling de hører til"),
    dimensions: z.array(column).describe("Kolonnene som sier hva en rad handler om"),
    measures: z
      .array(column.extend({ unit: z.string().nullable().describe("Enheten") }))
      .describe("Kolonnene med tall, med enhet"),
    files: z
      .array(
        z.strictObject({
          name,
          table: z
            .string()
            .nullable()
            .describe("Tabellen filen holder; null når den gjelder hele datasettet"),
          title: name,
          format: name,
          mediaType: name,
          address: address.describe("Adressen som aldri endres"),
          latest: address.describe("Adressen som alltid har gjeldende versjon"),
        }),
      )
      .min(1)
      .describe("Filene i gjeldende versjon"),
    versions: z
      .array(
        z.strictObject({
          version: name,
          issued: z.iso.datetime(),
          changes: name.describe("Hva som er nytt"),
          page: address,
          datapackage: address.describe("Beskrivelsen, med alle kolonner, kilder og forbehold"),
        }),
      )
      .min(1)
      .describe("Alle versjoner, nyeste først"),
  })
  .describe("Et datasett");

/** `/data/index.json`: one sentence a field, which the page for machines shows too. */
export const indexSchema = z.strictObject({
  $schema: address.describe("Skjemaet denne filen følger"),
  title: name.describe("Navnet på nettstedet"),
  description: name.describe("Hva nettstedet handler om"),
  modified: z.iso.datetime().describe("Når noe sist ble gitt ut"),
  datasets: z.array(dataset).describe("Datasettene, etter navn"),
});

export type Index = z.output<typeof indexSchema>;

/** The fields of a data set in the index, with what they mean. */
export function datasetFields(): { name: string; description: string }[] {
  return Object.entries(dataset.shape).map(([name, { description }]) => ({
    name,
    description: description ?? "",
  }));
}

/** The JSON Schema (draft 2020-12) of the index. */
export function indexJsonSchema(id: string): object {
  return { $id: id, ...z.toJSONSchema(indexSchema) };
}
