import fs from "node:fs";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { EditorError, EditorErrors, type Place } from "../errors.ts";
import { relative } from "../project.ts";

type Path = readonly (string | number)[];

/** A YAML or JSON document that knows where each of its values stands. */
export interface Structured {
  value: unknown;
  /** The place of the value at `path`, or of the nearest parent that exists. */
  locate(path: Path): Place;
}

/**
 * Reads YAML, or JSON as the subset of YAML that it is.
 * @param text the document
 * @param file its path, for messages
 * @param firstLine the line in the file on which `text` starts (front matter starts on 2)
 * @throws EditorError at the first syntax error
 */
export function parseStructured(text: string, file: string, firstLine = 1): Structured {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: relative(file), line: line + firstLine - 1, column: col };
  };
  const error = document.errors[0];
  if (error) {
    const what = error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "");
    throw new EditorError(place(error.pos[0]), `en skrivefeil (${what})`, "gyldig YAML eller JSON");
  }
  return { value: document.toJS(), locate: (path) => place(offsetOf(document, path)) };
}

/** Reads a file; see {@link parseStructured}. */
export function readStructured(file: string): Structured {
  return parseStructured(fs.readFileSync(file, "utf8"), file);
}

/**
 * Validates a document against a schema.
 * @throws EditorErrors with a place for each mistake
 */
export function validate<T extends z.ZodType>(document: Structured, schema: T): z.output<T> {
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  throw new EditorErrors(
    result.error.issues.map((issue) => {
      const path = issue.path.filter((key) => typeof key !== "symbol");
      const name = path.length ? `«${path.join(".")}»` : "dokumentet";
      if (issue.code === "unrecognized_keys") {
        const place = document.locate([...path, issue.keys[0] ?? ""]);
        return new EditorError(
          place,
          `ukjent felt «${issue.keys.join("», «")}»`,
          "et kjent felt",
          "Rett skrivemåten eller fjern feltet.",
        );
      }
      const found = valueAt(document.value, path);
      const seen =
        found === undefined ? `ingen verdi for ${name}` : `${JSON.stringify(found)?.slice(0, 60)} i ${name}`;
      return new EditorError(document.locate(path), seen, expectation(issue));
    }),
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type")
    return (
      {
        string: "en tekst",
        number: "et tall",
        array: "en liste",
        object: "en gruppe felter",
        boolean: "true eller false",
      }[issue.expected as string] ?? issue.expected
    );
  if (issue.code === "invalid_value") return `en av ${issue.values.map((v) => `«${String(v)}»`).join(", ")}`;
  return issue.message;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(path[depth - 1]));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
