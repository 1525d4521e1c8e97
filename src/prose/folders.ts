import fs from "node:fs";
import path from "node:path";
import { id } from "../data/read/descriptor.ts";
import { EditorError } from "../editor/errors.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";

/** The folders that editors write in, and what their files are called. */
const FOLDERS = {
  chapters: ".mdx",
  evaluations: ".mdx",
  figures: ".yaml",
  findings: ".yaml",
  pages: ".mdx",
  tallvakt: ".yaml",
  glossary: ".yaml",
} as const;

/**
 * The names of the files of a kind, without their ending, sorted. What the rule does not allow is left
 * out; {@link folderErrors} tells of it.
 */
export function namesIn(folder: keyof typeof FOLDERS): string[] {
  const ending = FOLDERS[folder];
  return entries(path.join(CONTENT_DIR, folder))
    .filter(({ name }) => name.endsWith(ending))
    .map(({ name }) => name.slice(0, -ending.length))
    .filter((name) => id.safeParse(name).success)
    .sort();
}

/** Files and folders in `content/` that no page would be made of: misnamed, or in the wrong place. */
export function folderErrors(): EditorError[] {
  const known = Object.keys(FOLDERS).join("/, ");
  const strays = entries(CONTENT_DIR).flatMap((entry) =>
    entry.isDirectory() && entry.name in FOLDERS
      ? []
      : [complaint([entry.name], "noe som ikke hører til her", `bare mappene ${known}/`)],
  );
  const misnamed = Object.entries(FOLDERS).flatMap(([folder, ending]) =>
    entries(path.join(CONTENT_DIR, folder)).flatMap((entry) => wrongName(folder, ending, entry)),
  );
  return [...strays, ...misnamed];
}

function wrongName(folder: string, ending: string, entry: fs.Dirent): EditorError[] {
  const at = [folder, entry.name];
  if (entry.isDirectory()) return [complaint(at, "en mappe", `en fil som slutter på ${ending}`)];
  if (!entry.name.endsWith(ending))
    return [
      complaint(
        at,
        `filen «${entry.name}»`,
        `et filnavn som slutter på ${ending}`,
        "Ellers blir den ikke med.",
      ),
    ];
  const name = entry.name.slice(0, -ending.length);
  const problem = id.safeParse(name).error?.issues[0];
  return problem
    ? [complaint(at, `filnavnet «${name}»`, problem.message, "Navnet blir adressen til siden.")]
    : [];
}

/** Hidden files are the system's own. */
function entries(folder: string): fs.Dirent[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
}

function complaint(at: string[], found: string, expected: string, fix?: string): EditorError {
  return new EditorError({ file: relative(path.join(CONTENT_DIR, ...at)) }, found, expected, fix);
}
