import { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "../read/catalog.ts";
import { columns, MOST_ERRORS } from "../read/table.ts";

/** The shared code lists: the values each dimension may have, from the data set `kodelister`. */
function codeLists(catalog: Catalog): Map<string, Set<string>> {
  const rows = catalog.get("kodelister")?.[0]?.tables[0]?.rows ?? [];
  const lists = Map.groupBy(rows, (row) => String(row.dimensjon));
  return new Map(
    [...lists].map(([dimension, values]) => [dimension, new Set(values.map((row) => String(row.verdi)))]),
  );
}

/** Values of shared dimensions that no code list has: most often the same word spelt in a new way. */
export function codeListErrors(catalog: Catalog): EditorError[] {
  const lists = codeLists(catalog);
  return [...catalog.values()].flat().flatMap(({ name, tables }) => {
    if (name === "kodelister") return [];
    return tables.flatMap((table) =>
      columns(table, "dimension").flatMap(({ name: column }) => {
        const known = lists.get(column);
        if (!known) return [];
        return table.rows
          .flatMap((row, index) => {
            const value = row[column];
            if (value === null || known.has(String(value))) return [];
            const place = { file: table.file, line: table.line(index), column: table.column(index, column) };
            return [
              new EditorError(
                place,
                `«${value}» i kolonnen «${column}»`,
                "en verdi som står i datasettet «kodelister»",
                "Skriv verdien som der, eller gi ut en ny versjon av kodelisten.",
              ),
            ];
          })
          .slice(0, MOST_ERRORS);
      }),
    );
  });
}
