import path from "node:path";
import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import { CONTENT_DIR } from "../editor/project.ts";
import { readDocument } from "../prose/documents.ts";
import { getTerms } from "../prose/glossary.ts";
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
      if (!isIn("chapters", id) || !id.endsWith(".mdx")) return;
      const slug = path.basename(id, ".mdx");
      const { body } = readDocument("chapters", slug);
      const front = code.slice(0, code.length - body.length);
      return { code: front + withTermNotes(body, slug, getTerms()), map: null };
    },
    // While editing: a term that comes, goes or gets another form may be noted elsewhere in every chapter.
    hotUpdate({ file, modules }) {
      if (!isIn("glossary", file)) return;
      const loaded = [...this.environment.moduleGraph.idToModuleMap.values()];
      return [...modules, ...loaded.filter((module) => module.file && isIn("chapters", module.file))];
    },
  };
}

function isIn(folder: string, file: string): boolean {
  return path.dirname(path.normalize(file)) === path.join(CONTENT_DIR, folder);
}
