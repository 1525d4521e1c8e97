import { existsSync, readFileSync, type Stats, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import compression from "compression";
import sirv from "sirv";
import { type Port, type Respond, takePort } from "./port.ts";

const YEAR_IN_SECONDS = 31_536_000;
/** How long a request waits for a site that is being put in place. */
const MOST_TRIES = 20;
const BETWEEN_TRIES_MS = 10;

/**
 * How file names end that would otherwise be sent with no type or a vaguer one, or without saying that
 * they are UTF-8. JSON and SVG are UTF-8 by themselves.
 */
const TYPES = Object.entries({
  ".bib": "application/x-bibtex; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".ttl": "text/turtle; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "/feed.xml": "application/atom+xml; charset=utf-8",
});

interface Options {
  /** The folder to serve, usually `dist/`. */
  root: string;
  /** The path the site lives under, `/` or e.g. `/ia/`. */
  base: string;
  /** The port to listen on, or one that is ours already; 0 picks any free port. */
  port: number | Port;
}

/**
 * Serves a built site the way ordinary static hosting does: compressed, with directories ending in
 * a slash, `404.html` for misses, open to other sites, and long caching of the hashed files in
 * `_astro/`. A new build in the same folder is picked up without a restart.
 * @throws EditorError when the port is taken, or not allowed
 */
export async function serve(options: Options): Promise<{ url: string; close(): Promise<void> }> {
  const base = `/${options.base}/`.replace(/\/+/g, "/");
  const compress = compression({ threshold: 256 });
  const respond = responder(options.root, base);
  const port = typeof options.port === "number" ? await takePort(options.port) : options.port;
  // compression is typed for express, but needs nothing beyond node:http.
  port.answer((req, res) => compress(req as never, res as never, () => respond(req, res)));
  return { url: `http://localhost:${port.number}${base}`, close: port.close };
}

/** Answers one request: method, base path, directory slash, file, in that order. */
function responder(root: string, base: string): Respond {
  let files: ReturnType<typeof list> | undefined;
  let listed: Stats | undefined;
  let listedAt = 0;

  return async (req, res) => {
    // sirv trips over malformed ranges, and nothing here is long enough to need them.
    delete req.headers.range;

    const [path = "/", query] = (req.url ?? "/").split("?", 2);
    const redirect = (to: string) => {
      res.writeHead(301, { Location: query === undefined ? to : `${to}?${query}` }).end();
    };

    if (req.method !== "GET" && req.method !== "HEAD") {
      return void res.writeHead(405, { Allow: "GET, HEAD" }).end();
    }
    if (`${path}/` === base) return redirect(base);
    if (!path.startsWith(base)) return notFound(root, req, res);

    const inside = `/${path.slice(base.length)}`;
    // All is public; a figure in a sandboxed frame asks for its fonts and code from no origin at all.
    res.setHeader("Access-Control-Allow-Origin", "*");

    const folder = await siteFolder(root);
    const found = folder && look(root, inside);
    if (!found) return notFound(root, req, res);
    if (found.isDirectory()) return redirect(`${path}/`);

    // sirv lists the folder once, so list again when another site stands there, or a newer file in it.
    if (
      !files ||
      folder.ino !== listed?.ino ||
      folder.ctimeMs !== listed.ctimeMs ||
      found.ctimeMs > listedAt
    ) {
      listedAt = Date.now();
      listed = folder;
      files = whole(root);
    }
    req.url = inside;
    files(req, res, () => notFound(root, req, res));
  };
}

/** The folder of the site. Waits a moment where there is none: one may be on its way in. */
async function siteFolder(root: string): Promise<Stats | undefined> {
  for (let tries = 0; ; tries++) {
    const folder = statSync(root, { throwIfNoEntry: false });
    if (folder || tries === MOST_TRIES) return folder;
    await setTimeout(BETWEEN_TRIES_MS);
  }
}

/** A list of one site: where another takes its place in the midst of it, it is made again. */
function whole(root: string): ReturnType<typeof list> {
  for (let tries = 0; ; tries++) {
    try {
      return list(root);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

function list(root: string) {
  return sirv(root, {
    dev: false,
    single: false,
    etag: true,
    setHeaders(res, path) {
      const [, type] = TYPES.find(([ending]) => path.endsWith(ending)) ?? [];
      if (type) res.setHeader("Content-Type", type);
      const immutable = path.startsWith("/_astro/");
      res.setHeader(
        "Cache-Control",
        immutable ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : "no-cache",
      );
    },
  });
}

/** What a path names on disk: a page or file, a folder with a page in it, or nothing. */
function look(root: string, path: string): Stats | undefined {
  try {
    const asked = resolve(root, `.${decodeURI(path)}`);
    if (path.includes("//") || !asked.startsWith(resolve(root))) return undefined;
    const page = statSync(join(asked, "index.html"), { throwIfNoEntry: false });
    if (path.endsWith("/")) return page;
    const found = statSync(asked, { throwIfNoEntry: false });
    return found?.isDirectory() && !page ? undefined : found;
  } catch {
    return undefined; // a malformed escape, or a file used as a folder
  }
}

function notFound(root: string, req: IncomingMessage, res: ServerResponse): void {
  const file = join(root, "404.html");
  const body = existsSync(file) ? readFileSync(file) : Buffer.from("Fant ikke siden.");
  res.writeHead(404, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-cache",
  });
  res.end(req.method === "HEAD" ? undefined : body);
}
