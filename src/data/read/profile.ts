import fs from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "./catalog.ts";

/** The official profile of Data Package 2.0, as published on datapackage.org. */
const PROFILE = new URL("profiles/datapackage-2.0.schema.json", import.meta.url);

/** Validates every descriptor against the Data Package 2.0 profile. */
export function profileErrors(catalog: Catalog): EditorError[] {
  // The profile carries keywords of its own (context, examples) that Ajv's strict mode would refuse.
  const ajv = new Ajv({ strict: false, logger: false });
  formats.default(ajv);
  const isValid = ajv.compile(JSON.parse(fs.readFileSync(PROFILE, "utf8")));
  return [...catalog.values()].flat().flatMap((dataset) => {
    if (isValid(dataset.descriptor)) return [];
    const [error] = isValid.errors ?? [];
    const path = (error?.instancePath ?? "").split("/").slice(1);
    return [
      new EditorError(
        dataset.locate(path.map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
        `«${path.join(".")}» som ${error?.message ?? "er feil"}`,
        "en beskrivelse som følger Data Package 2.0",
      ),
    ];
  });
}
