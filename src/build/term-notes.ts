import path from "node:path";
import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import { CONTENT_DIR } from "../editor/project.ts";
import { readDocument } from "../prose/documents.ts";
import { getTerms, termFiles } from "../prose/glossary.ts";
import { withTermNotes } from "../prose/term-notes.ts";

/** Explains the terms of the glossary where chapters first use them. Stands before MDX, which reads what it gives. */
export function explainTerms(): AstroIntegration {
  return {
    name: "explain-terms",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin()] } });
      },
    },
  };
}

function plugin(): Plugin {
  return {
    name: "explain-terms",
    enforce: "pre",
    transform(code, id) {
      const file = path.normalize(id);
      if (path.dirname(file) !== path.join(CONTENT_DIR, "chapters") || !file.endsWith(".mdx")) return;
      // A new meaning is looked up when the page is made; a new form is another place in the chapter.
      for (const own of termFiles()) this.addWatchFile(own);
      const slug = path.basename(file, ".mdx");
      const { body } = readDocument("chapters", slug);
      const front = code.slice(0, code.length - body.length);
      return { code: front + withTermNotes(body, slug, getTerms()), map: null };
    },
  };
}
