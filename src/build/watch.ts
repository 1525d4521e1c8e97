import path from "node:path";
import type { Plugin } from "vite";
import { EditorError, EditorErrors } from "../editor/errors.ts";
import { CONTENT_DIR, DATA_DIR } from "../editor/project.ts";
import { bumpRevision } from "../revision.ts";
import { checkProject } from "./check.ts";

/**
 * While editing: reloads the page when a CSV, a descriptor, a figure or a chapter changes, and shows
 * a mistake over the page with file and line.
 */
export function watchEditors(): Plugin {
  return {
    name: "watch-editors",
    apply: "serve",
    configureServer(server) {
      server.watcher.add([DATA_DIR, CONTENT_DIR]);
      server.watcher.on("all", (_, file) => {
        if (![DATA_DIR, CONTENT_DIR].some((directory) => file.startsWith(directory + path.sep))) return;
        bumpRevision();
        try {
          checkProject({ lock: false });
          server.ws.send({ type: "full-reload" });
        } catch (error) {
          if (!(error instanceof EditorError || error instanceof EditorErrors)) throw error;
          server.config.logger.error(error.message);
          server.ws.send({ type: "error", err: { message: error.message, stack: "" } });
        }
      });
    },
  };
}
