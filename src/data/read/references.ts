import { EditorError, list, nearestFirst } from "../../editor/errors.ts";
import type { Structured } from "../../editor/structured.ts";
import type { Descriptor } from "./descriptor.ts";

type Path = (string | number)[];

/**
 * What a descriptor says of its own columns and tables and that is not there, or is there twice:
 * keys, checks and proofs would otherwise hold for nothing.
 */
export function referenceErrors(descriptor: Descriptor, locate: Structured["locate"]): EditorError[] {
  const errors: EditorError[] = [];
  const known = (names: readonly string[], wanted: string | undefined, at: Path, what: string) => {
    if (wanted !== undefined && !names.includes(wanted))
      errors.push(
        new EditorError(locate(at), `${what} «${wanted}»`, `en av ${list(nearestFirst(wanted, names))}`),
      );
  };
  const once = (names: readonly string[], at: (index: number) => Path, what: string) =>
    names.forEach((name, index) => {
      if (names.indexOf(name) < index)
        errors.push(new EditorError(locate(at(index)), `${what} «${name}» en gang til`, "hver én gang"));
    });

  const tables = descriptor.resources.map(({ name }) => name);
  once(tables, (index) => ["resources", index, "name"], "tabellen");
  descriptor.resources.forEach(({ schema, proof }, index) => {
    const base = ["resources", index, "schema"];
    const columns = schema.fields.map(({ name }) => name);
    once(columns, (at) => [...base, "fields", at, "name"], "kolonnen");
    schema.fields.forEach(({ missingValues = [] }, at) => {
      const codes = missingValues.map(({ value }) => value);
      once(codes, (code) => [...base, "fields", at, "missingValues", code], "koden");
    });
    schema.primaryKey.forEach((name, at) => {
      known(columns, name, [...base, "primaryKey", at], "kolonnen");
    });
    (schema.uniqueKeys ?? []).forEach((key, at) => {
      for (const name of key) known(columns, name, [...base, "uniqueKeys", at], "kolonnen");
    });
    (schema.foreignKeys ?? []).forEach(({ fields, reference }, at) => {
      for (const name of fields) known(columns, name, [...base, "foreignKeys", at], "kolonnen");
      if (fields.length !== reference.fields.length)
        errors.push(
          new EditorError(
            locate([...base, "foreignKeys", at]),
            `${fields.length} kolonner som viser til ${reference.fields.length}`,
            "like mange",
          ),
        );
    });
    known(columns, proof?.label, ["resources", index, "proof", "label"], "kolonnen");
    for (const name of proof?.elsewhere ?? [])
      known(columns, name, ["resources", index, "proof", "elsewhere"], "kolonnen");
  });

  descriptor.checks.forEach((check, index) => {
    const of = (name: string) =>
      descriptor.resources.find((resource) => resource.name === name)?.schema.fields.map(({ name }) => name);
    known(tables, check.resource, ["checks", index, "resource"], "tabellen");
    const columns = of(check.resource) ?? [];
    if (columns.length)
      for (const name of [check.measure, ...check.by])
        known(columns, name, ["checks", index, "measure"], "kolonnen");
    if ("value" in check.equals) return;
    known(tables, check.equals.resource, ["checks", index, "equals"], "tabellen");
    const target = of(check.equals.resource);
    if (target) known(target, check.equals.measure, ["checks", index, "equals"], "kolonnen");
  });
  return errors;
}
