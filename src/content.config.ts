import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { type Kind, schemas } from "./prose/documents.ts";

const collection = <K extends Kind>(kind: K) => defineCollection({ loader: glob({ pattern: "*.mdx", base: `./content/${kind}` }), schema: schemas[kind] });

export const collections = {
  chapters: collection("chapters"),
  evaluations: collection("evaluations"),
  pages: collection("pages"),
};
