import path from "node:path";

/**
 * The folders that editors write in. The tests point `IA_ROOT` at a copy with a mistake in it;
 * everyone else gets the project's own.
 */
const ROOT = path.resolve(process.env.IA_ROOT ?? process.cwd());
export const DATA_DIR = path.join(ROOT, "data");
export const CONTENT_DIR = path.join(ROOT, "content");

/** A path as editors know it: from the project's root, with forward slashes. */
export function relative(file: string): string {
  return path.relative(ROOT, file).split(path.sep).join("/");
}

/** A path for a message: as editors know it where it is in the project, and else in full. */
export function shown(file: string): string {
  const inside = relative(path.resolve(file));
  return inside.startsWith("..") ? file : inside || ".";
}
