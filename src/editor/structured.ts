import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { textProblem } from "./characters.ts";
import { EditorError, EditorErrors, list, nearestFirst, type Place } from "./errors.ts";
import { MOST_WRITTEN, readText } from "./files.ts";
import { jsonError } from "./json-errors.ts";
import { relative } from "./project.ts";
import { yamlError } from "./yaml-errors.ts";

/** How many fields may stand inside each other. */
const MOST_LAYERS = 20;

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
  const { document, place } = parse(text, file, firstLine);
  // A warning is a tag that YAML does not know.
  const error = document.errors[0] ?? document.warnings[0];
  if (error) {
    if (error.message.startsWith("Maximum call stack")) throw tooDeep(place(error.pos[0]));
    throw new EditorError(place(error.pos[0]), ...yamlError(error.code, error.message));
  }
  checkNodes(document, place);
  return {
    value: document.toJS(),
    locate: (path) => {
      if (latest?.text !== text || latest.file !== file)
        latest = { ...parse(text, file, firstLine), text, file };
      return latest.place(offsetOf(latest.document, path));
    },
  };
}

interface Parsed {
  document: Document;
  /** The place of a character of the text. */
  place(offset: number): Place;
}

/**
 * The document that was last asked for a place. Few are, and nodes take far more room than text: with
 * those of a thousand descriptors at hand, half the time of the exports went to looking for garbage.
 */
let latest: (Parsed & { text: string; file: string }) | undefined;

/** Parses, and tells of nesting so deep that the parser runs out of stack. */
function parse(text: string, file: string, firstLine: number): Parsed {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: relative(file), line: line + firstLine - 1, column: col };
  };
  try {
    return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true }), place };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep({ file: relative(file), line: firstLine });
  }
}

const tooDeep = (place: Place) =>
  new EditorError(place, "felter inne i felter i mange lag", `høyst ${MOST_LAYERS} lag`);

/** What YAML allows and nobody needs here: references, which can grow without end; deep nesting; odd characters. */
function checkNodes(document: Document, place: (offset: number) => Place): void {
  visit(document, {
    Alias: (_, { range }) => {
      throw new EditorError(place(range?.[0] ?? 0), "en YAML-referanse (*)", "verdien selv");
    },
    Collection: (_, { range }, path) => {
      if (path.length > 2 * MOST_LAYERS) throw tooDeep(place(range?.[0] ?? 0));
    },
    Scalar: (_, { range, value }) => {
      const problem = typeof value === "string" ? textProblem(value) : undefined;
      if (problem)
        throw new EditorError(
          place(range?.[0] ?? 0),
          `${problem.found} i «${String(value).slice(0, 60)}»`,
          problem.expected,
        );
    },
  });
}

/** Reads a file; see {@link parseStructured}. A `.json` file must be JSON, not only YAML. */
export function readStructured(file: string): Structured {
  const text = readText(file, MOST_WRITTEN);
  if (text.trim() === "")
    throw new EditorError({ file: relative(file), line: 1, column: 1 }, "en tom fil", "felter");
  if (file.endsWith(".json")) checkJson(text, file);
  return parseStructured(text, file);
}

/**
 * Checks that a text is JSON.
 * @throws EditorError where it is not
 */
export function checkJson(text: string, file: string): void {
  const error = jsonError(text);
  if (!error) return;
  const before = text.slice(0, error.offset).split("\n");
  const place = { file: relative(file), line: before.length, column: (before.at(-1) ?? "").length + 1 };
  throw new EditorError(place, error.found, error.expected);
}

/**
 * Validates a document against a schema.
 * @throws EditorErrors with a place for each mistake
 */
export function validate<T extends z.ZodType>(document: Structured, schema: T): z.output<T> {
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  // Of several mistakes in one value the first says most.
  const issues = Map.groupBy(result.error.issues, ({ code, path }) =>
    JSON.stringify([code === "unrecognized_keys", ...path]),
  );
  throw new EditorErrors(
    [...issues.values()]
      .map(([issue]) => issue)
      .filter((issue) => issue !== undefined)
      .map((issue) => {
        const path = issue.path.filter((key) => typeof key !== "symbol");
        const name = path.length ? `«${path.join(".")}»` : "dokumentet";
        if (issue.code === "unrecognized_keys") {
          const place = document.locate([...path, issue.keys[0] ?? ""]);
          const known = keysOf(schema, path);
          return new EditorError(
            place,
            `ukjent felt «${issue.keys.join("», «")}»`,
            known.length
              ? `et av feltene ${list(nearestFirst(issue.keys[0] ?? "", known))}`
              : "et kjent felt",
            "Rett skrivemåten eller fjern feltet.",
          );
        }
        const found = valueAt(document.value, path);
        const seen =
          found === undefined
            ? `ingen verdi for ${name}`
            : `${JSON.stringify(found)?.slice(0, 60)} i ${name}`;
        return new EditorError(document.locate(path), seen, expectation(issue));
      }),
  );
}

/** The fields that a schema knows at a path; none where it is no plain group of fields there. */
function keysOf(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  for (const key of [...path, undefined]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (key === undefined) break;
    if (at instanceof z.ZodObject) at = at.shape[key];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const TYPES: Record<string, string> = {
  string: "en tekst",
  number: "et tall",
  int: "et heltall",
  array: "en liste",
  tuple: "en liste",
  object: "en gruppe felter",
  record: "en gruppe felter",
  boolean: "true eller false",
  date: "en dato",
};

/** What the schema asks for, in words: the schema's own where it has some. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return `en av ${issue.values.map((v) => `«${String(v)}»`).join(", ")}`;
  if (!/^(?:Too |Invalid )/.test(issue.message)) return issue.message;
  if (issue.code === "too_small")
    return issue.origin === "string"
      ? "en tekst som ikke er tom"
      : `${issue.inclusive ? "minst" : "mer enn"} ${issue.minimum}`;
  if (issue.code === "too_big") return `høyst ${issue.maximum}`;
  if (issue.code === "invalid_union")
    return [...new Set(issue.errors.flatMap(([first]) => (first ? [expectation(first)] : [])))].join(
      " eller ",
    );
  return issue.code === "invalid_key" ? "et annet navn" : "en annen verdi";
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
