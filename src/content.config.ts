import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { type Kind, schemas } from "./prose/documents.ts";

const mdx = (folder: Kind) => glob({ pattern: "*.mdx", base: `./content/${folder}` });

export const collections = {
  chapters: defineCollection({ loader: mdx("chapters"), schema: schemas.chapters }),
  evaluations: defineCollection({ loader: mdx("evaluations"), schema: schemas.evaluations }),
  pages: defineCollection({ loader: mdx("pages"), schema: schemas.pages }),
};
