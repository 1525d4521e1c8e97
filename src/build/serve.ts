import { existsSync, readFileSync, type Stats, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import compression from "compression";
import sirv from "sirv";

const YEAR_IN_SECONDS = 31_536_000;

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
  /** The port to listen on; 0 picks any free port. */
  port: number;
}

/**
 * Serves a built site the way ordinary static hosting does: compressed, with directories ending in
 * a slash, `404.html` for misses, open to other sites, and long caching of the hashed files in
 * `_astro/`. Rejects with one plain sentence when the port is taken. A new build in the same folder
 * is picked up without a restart.
 */
export async function serve(options: Options): Promise<{ url: string; close(): Promise<void> }> {
  const base = `/${options.base}/`.replace(/\/+/g, "/");
  const compress = compression({ threshold: 256 });
  const respond = responder(options.root, base);

  const server = createServer((req, res) => {
    // compression is typed for express, but needs nothing beyond node:http.
    compress(req as never, res as never, () => respond(req, res));
  });
  await listen(server, options.port);

  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${base}`, close: () => close(server) };
}

/** Answers one request: method, base path, directory slash, file, in that order. */
function responder(root: string, base: string) {
  let files = list(root);
  let listedAt = Date.now();

  return (req: IncomingMessage, res: ServerResponse) => {
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

    const found = look(root, inside);
    if (!found) return notFound(root, req, res);
    if (found.isDirectory()) return redirect(`${path}/`);

    // sirv lists the folder once, so list again when a newer build has written this file.
    if (found.ctimeMs > listedAt) {
      listedAt = Date.now();
      files = list(root);
    }
    req.url = inside;
    files(req, res, () => notFound(root, req, res));
  };
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

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(portTaken(port)) : error);
    });
    server.listen(port, done);
  });
}

function portTaken(port: number): string {
  return (
    `Porten ${port} er opptatt. Stopp det andre programmet, ` +
    `eller velg en annen med PORT=${port + 1} npm start.`
  );
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
