import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EditorError } from "../editor/errors.ts";

/** Answers one request. */
export type Respond = (req: IncomingMessage, res: ServerResponse) => void;

/** A port that is ours. */
export interface Port {
  number: number;
  /** Lets `respond` answer from now on. */
  answer(respond: Respond): void;
  close(): Promise<void>;
}

/**
 * Takes a port. Until it is given somebody to answer, it says that the site is being built.
 * @param wanted 0 picks any free port
 * @throws EditorError when the port is taken, or not allowed
 */
export async function takePort(wanted: number): Promise<Port> {
  let respond: Respond = isBuilding;
  const server = createServer((req, res) => respond(req, res));
  await listen(server, wanted);
  return {
    number: (server.address() as AddressInfo).port,
    answer: (given) => {
      respond = given;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function isBuilding(_: IncomingMessage, res: ServerResponse): void {
  res.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5" });
  res.end("Nettstedet bygges. Last siden på nytt om litt.\n");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusal(port, error.code) ?? error));
    server.listen(port, done);
  });
}

const REASONS: Record<string, string> = {
  EADDRINUSE: "som er opptatt",
  EACCES: "som du ikke har lov til å bruke",
};

function refusal(port: number, code = ""): EditorError | undefined {
  const reason = REASONS[code];
  if (!reason) return undefined;
  const other = port < 1024 ? 4321 : port + 1;
  const fix = `Stopp det andre programmet, eller velg en annen: PORT=${other} npm start.`;
  return new EditorError({ file: "PORT" }, `port ${port}, ${reason}`, "en ledig port", fix);
}
