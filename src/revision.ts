/*
 * Data and content are read once, and again after an edit. While editing, the watcher and the pages
 * live in different copies of this module in one process, so the counts stand in the environment.
 */

/** The two folders that editors write in. Prose is edited far more often, and takes far less to read. */
export type Part = "data" | "content";

const NAMES: Record<Part, string> = { data: "IA_REVISION_DATA", content: "IA_REVISION_CONTENT" };

/** Says that a file in `data/` or `content/` has changed. */
export function bumpRevision(part: Part): void {
  process.env[NAMES[part]] = String(Number(process.env[NAMES[part]] ?? 0) + 1);
}

/**
 * Remembers what `read` gave for each key, until a file changes.
 * @param parts what it is read from; where that is data alone, an edit of the prose leaves it
 */
export function remember<T>(
  read: (key: string) => T,
  parts: Part[] = ["data", "content"],
): (key: string) => T {
  const kept = new Map<string, T>();
  const revision = () => parts.map((part) => process.env[NAMES[part]]).join();
  let seen = revision();
  return (key) => {
    if (seen !== revision()) {
      kept.clear();
      seen = revision();
    }
    const found = kept.get(key) ?? read(key);
    kept.set(key, found);
    return found;
  };
}
