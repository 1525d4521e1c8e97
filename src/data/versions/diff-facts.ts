import { isDeepStrictEqual } from "node:util";
import type { Descriptor } from "../read/descriptor.ts";

/** Something in the descriptor that is not as it was; undefined where it is not there. */
export interface FactChange {
  /** Where it stands; items of a list by their name: `resources`, `budsjett`, `title`. */
  path: string[];
  from: unknown;
  to: unknown;
}

/**
 * What differs between two descriptors, apart from what each version has of its own (version, date,
 * what is new) and the tables and columns that came or went.
 */
export function factChanges(from: Descriptor, to: Descriptor): FactChange[] {
  return changes([], common(from), common(to)).filter(({ path, from, to }) => {
    const isTable = path.length === 2 && path[0] === "resources";
    const isColumn = path.length === 5 && path[3] === "fields";
    return !((isTable || isColumn) && (from === undefined || to === undefined));
  });
}

function common({ version, created, changes, ...rest }: Descriptor): object {
  return rest;
}

function changes(path: string[], from: unknown, to: unknown): FactChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return listChanges(path, from, to);
  if (isRecord(from) && isRecord(to))
    return merged(path, new Map(Object.entries(from)), new Map(Object.entries(to)));
  return [{ path, from, to }];
}

function listChanges(path: string[], from: unknown[], to: unknown[]): FactChange[] {
  const before = byIdentity(from);
  const after = byIdentity(to);
  if (before && after) {
    const found = merged(path, before, after);
    return found.length ? found : [{ path, from: [...before.keys()], to: [...after.keys()] }];
  }
  if (![...from, ...to].every(isRecord)) return [{ path, from, to }];
  if (from.length === to.length)
    return from.flatMap((item, at) => changes([...path, String(at + 1)], item, to[at]));
  const only = (items: unknown[], others: unknown[]) =>
    items.filter((item) => !others.some((other) => isDeepStrictEqual(item, other)));
  return [
    ...only(from, to).map((item) => ({ path, from: item, to: undefined })),
    ...only(to, from).map((item) => ({ path, from: undefined, to: item })),
  ];
}

function merged(path: string[], from: Map<string, unknown>, to: Map<string, unknown>): FactChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) =>
    changes([...path, key], from.get(key), to.get(key)),
  );
}

/** The items of a list by what they are called; undefined where some have no name of their own. */
function byIdentity(items: unknown[]): Map<string, unknown> | undefined {
  const named = new Map(items.map((item) => [identity(item), item]));
  const known = new Map([...named].flatMap(([name, item]) => (name === undefined ? [] : [[name, item]])));
  return known.size === items.length ? known : undefined;
}

function identity(item: unknown): string | undefined {
  if (typeof item === "string") return item;
  const name = isRecord(item) ? (item.name ?? item.id ?? item.value) : undefined;
  return typeof name === "string" ? name : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
