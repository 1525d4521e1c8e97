import type { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "../read/catalog.ts";
import { profileErrors } from "../read/profile.ts";
import { runChecks } from "./checks.ts";
import { codeListErrors } from "./codelists.ts";
import { numberErrors } from "./numbers.ts";
import { textErrors } from "./texts.ts";
import { unfinished } from "./unfinished.ts";

/**
 * Everything that can be wrong in data sets that could be read, but for their locks. One list for the
 * site, the check and the lock, so that none lets through what another refuses.
 */
export function dataErrors(catalog: Catalog): EditorError[] {
  return [
    ...profileErrors(catalog),
    ...codeListErrors(catalog),
    ...runChecks(catalog).errors,
    ...unfinished(catalog),
    ...numberErrors(catalog),
    ...textErrors(catalog),
  ];
}
