import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { AstroIntegration } from "astro";
import type { Connect, Plugin, ViteDevServer } from "vite";
import { EditorErrors } from "../editor/errors.ts";
import { CONTENT_DIR, DATA_DIR } from "../editor/project.ts";
import { bumpRevision, type Part } from "../revision.ts";
import { checkProject } from "./check.ts";
import { mistakesPage } from "./mistakes-page.ts";

const FOLDERS: Record<Part, string> = { data: DATA_DIR, content: CONTENT_DIR };

/** Files come in flocks, and may be half-written when they are first told of: how long to wait for more. */
const QUIET_MS = 60;

/**
 * `npm run dev`: shows a change in data or content at once, in every page that is open. While something
 * is wrong, every page is instead the list of what is, until it is mended.
 */
export function watchEditors(): AstroIntegration {
  return {
    name: "watch-editors",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "dev") return;
        updateConfig({
          // The files of a data set have names that only the data know; to Astro's server they are pages,
          // and with «always» it would want a slash after `.csv`.
          trailingSlash: "ignore",
          // What builds leave are thousands of files, and nothing here is made of them.
          vite: {
            plugins: [watcher()],
            server: { watch: { ignored: ["dist", ".cache"].map((name) => path.resolve(name)) } },
          },
        });
      },
    },
  };
}

function watcher(): Plugin {
  return {
    name: "watch-editors",
    configureServer(server) {
      let edits = 0;
      let verdict = settle();
      server.watcher.add(Object.values(FOLDERS));
      server.watcher.on("all", (_, file) => {
        const part = partOf(file);
        if (part) changed([part]);
      });
      // Nobody has told of what was written before the watching began.
      server.watcher.once("ready", () => changed(["data", "content"]));
      server.middlewares.use(hold(() => verdict));

      function changed(parts: Part[]): void {
        for (const part of parts) bumpRevision(part);
        forgetRoutes(server);
        verdict = settle();
      }

      /** What is wrong once nothing more is written, told to the terminal and to the pages that are open. */
      async function settle(): Promise<EditorErrors | undefined> {
        const edit = ++edits;
        await wait(QUIET_MS);
        if (edit !== edits) return verdict;
        try {
          const found = mistakes();
          if (found) server.config.logger.error(found.message);
          return found;
        } finally {
          server.ws.send({ type: "full-reload" });
        }
      }
    },
  };
}

function partOf(file: string): Part | undefined {
  const isIn = (folder: string) => file.startsWith(folder + path.sep);
  return isIn(DATA_DIR) ? "data" : isIn(CONTENT_DIR) ? "content" : undefined;
}

/** Astro remembers which addresses a page has until it hears this; otherwise only its own collections say it. */
function forgetRoutes(server: ViteDevServer): void {
  for (const { name, hot } of Object.values(server.environments))
    if (name !== "client") hot.send("astro:content-changed", {});
}

/** A data file that is not as it was released is no mistake here: a draft of a correction may be looked at. */
function mistakes(): EditorErrors | undefined {
  try {
    checkProject({ lock: false });
  } catch (error) {
    if (error instanceof EditorErrors) return error;
    throw error;
  }
}

/** What Vite itself serves; the list of mistakes needs it to load again. */
const VITES = /^\/(?:@|__|node_modules\/)/;

/** Lets nothing through before the last edit is checked, and nothing but the mistakes while there are any. */
function hold(verdict: () => Promise<EditorErrors | undefined>): Connect.NextHandleFunction {
  return async (request, response, next) => {
    try {
      if (VITES.test(request.url ?? "")) return next();
      const found = await verdict();
      if (!found) return next();
      const isPage = request.headers.accept?.includes("text/html");
      response.writeHead(500, {
        "Content-Type": `text/${isPage ? "html" : "plain"}; charset=utf-8`,
        "Cache-Control": "no-store",
      });
      response.end(isPage ? mistakesPage(found) : found.message);
    } catch (error) {
      next(error);
    }
  };
}
