/*
 * Data and content are read once, and again after an edit. While editing, the watcher and the pages
 * live in different copies of this module in one process, so the count stands in the environment.
 */
const NAME = "IA_REVISION";

/** Says that a file in `data/` or `content/` has changed. */
export function bumpRevision(): void {
  process.env[NAME] = String(Number(process.env[NAME] ?? 0) + 1);
}

/** Remembers what `read` gave for each key, until a file changes. */
export function remember<T>(read: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  let revision = process.env[NAME];
  return (key) => {
    if (revision !== process.env[NAME]) {
      kept.clear();
      revision = process.env[NAME];
    }
    const found = kept.get(key) ?? read(key);
    kept.set(key, found);
    return found;
  };
}
