import path from "node:path";
import { DATA_DIR } from "../../editor/project.ts";
import { hashes, lockList, NEXT_LOCKS, RELEASED, readReleased } from "../check/locks.ts";
import type { Catalog } from "../read/catalog.ts";
import { DISK } from "./effects.ts";

/**
 * Locks every version that is not locked yet. Never changes a lock.
 * @returns the files that were added
 */
export function lock(catalog: Catalog): string[] {
  const released = readReleased();
  const added = Object.entries(hashes(catalog)).filter(([file]) => !(file in released));
  const next = path.join(DATA_DIR, NEXT_LOCKS);
  DISK.write(next, lockList({ ...released, ...Object.fromEntries(added) }));
  DISK.rename(next, path.join(DATA_DIR, RELEASED));
  return added.map(([file]) => file);
}
