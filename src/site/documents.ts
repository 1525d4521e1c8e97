import type { MDXInstance } from "astro";
import { type Document, type Kind, readDocument, slugs } from "../prose/documents.ts";

/** What a document is shown by: its slug and its front matter. */
export interface Entry<K extends Kind> {
  id: string;
  data: Document<K>["matter"];
}

/** All documents of a kind, by slug. */
export function getDocuments<K extends Kind>(kind: K): Entry<K>[] {
  return slugs(kind).map((id) => ({ id, data: readDocument(kind, id).matter }));
}

/*
 * Only the prose comes through Vite. Astro's content collections would read the front matter a second
 * time, and tell of an edit half a second after it was made, or not at all. `#content` is the editors'
 * folder, wherever that is.
 */
const prose = import.meta.glob<MDXInstance<object>>("#content/{chapters,evaluations,pages}/*.mdx");

/** The prose of a document, as a component. */
export async function getProse(kind: Kind, id: string): Promise<MDXInstance<object>["Content"]> {
  const [, load] = Object.entries(prose).find(([file]) => file.endsWith(`/${kind}/${id}.mdx`)) ?? [];
  if (!load) throw new Error(`no prose of ${kind}/${id}`);
  return (await load()).Content;
}
