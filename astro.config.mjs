import "./src/editor/node-version.ts";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { normalizePath } from "vite";
import { explainTerms } from "./src/build/term-notes.ts";
import { watchEditors } from "./src/build/watch.ts";
import { CONTENT_DIR } from "./src/editor/project.ts";

const port = Number(process.env.PORT ?? 4321);

export default defineConfig({
  site: process.env.SITE_URL ?? `http://localhost:${port}`,
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  server: { port },
  integrations: [
    explainTerms(),
    mdx(),
    sitemap({ filter: (page) => !page.includes("/embed/") }),
    watchEditors(),
  ],
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { "#content": normalizePath(CONTENT_DIR) } },
    // Plot moves everything half a pixel on coarse screens. The build cannot know the screen, so the
    // browser draws as the build did, and nothing jumps when a figure wakes.
    define: { "window.devicePixelRatio": "2" },
    // Astro's own marker in MDX modules; it does its work before bundling.
    build: {
      rolldownOptions: {
        onLog: (level, log, handle) => log.code !== "MODULE_LEVEL_DIRECTIVE" && handle(level, log),
      },
    },
  },
});
