import { stringify } from "yaml";
import { SPECS } from "../charts/specs.ts";
import type { Dataset } from "../data/read/catalog.ts";
import { UNWRITTEN } from "../prose/unwritten.ts";
import { defaultSpec } from "./default.ts";
import { SCHEMA_FILE } from "./json-schema.ts";
import type { ViewSpec } from "./schema.ts";

/**
 * A first file for a figure of a data set: the choices of the default figure, with words to write anew.
 * It is drawn as it is, and is not published before they are written.
 */
export function firstFile(dataset: Dataset): string {
  const { data, region, choices, views } = defaultSpec(dataset);
  const isMain = data.table === dataset.tables[0]?.name;
  const figure = {
    data: isMain ? { set: data.set, version: data.version } : data,
    ...(region && { region }),
    ...(choices.length > 0 && { choices }),
    views: views.map(written),
  };
  return [
    `# yaml-language-server: $schema=../../${SCHEMA_FILE}`,
    `# ${dataset.descriptor.title}`,
    '# Tall i tittel, undertittel, alt og note skrives <Tall sett="…" … />.',
    "# Skriv en note om det leserne må vite for ikke å misforstå figuren. README forteller om feltene.",
    stringify(figure, { lineWidth: 100 }),
  ].join("\n");
}

function written({ form, when, channels, options, picks }: ViewSpec) {
  const own = Object.keys(SPECS[form].options).filter((name) => options[name] !== undefined);
  const pick = Object.fromEntries(picks.map(({ column, initial }) => [column, initial]));
  return {
    ...(Object.keys(when).length > 0 && { when }),
    form,
    ...channels,
    ...Object.fromEntries(own.map((name) => [name, options[name]])),
    ...(picks.length > 0 && { pick }),
    ...UNWRITTEN,
  };
}
