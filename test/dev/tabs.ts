/** What a server answered. */
export interface Answer {
  status: number;
  type: string;
  text: string;
}

/** As a browser asks for a page. */
export async function open(address: string): Promise<Answer> {
  const response = await fetch(address, { headers: { accept: "text/html,*/*;q=0.8" }, redirect: "manual" });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    text: await response.text(),
  };
}

/**
 * Tabs that an editor has open. Each is fetched when it is opened and when the server tells it to load
 * again, and never else: what it shows is what the editor sees without touching it.
 */
export class Tabs {
  /** What the server has laid over the pages: errors with their stacks. */
  readonly overlays: string[] = [];
  readonly #url: string;
  readonly #shown = new Map<string, Answer>();
  #load = 0;
  #socket: WebSocket | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async open(...paths: string[]): Promise<void> {
    for (const path of paths) this.#shown.set(path, { status: 0, type: "", text: "" });
    const client = await (await fetch(`${this.#url}/@vite/client`)).text();
    const token = /const wsToken = "(.*?)"/.exec(client)?.[1];
    this.#socket = new WebSocket(`${this.#url.replace("http", "ws")}/?token=${token}`, "vite-hmr");
    this.#socket.onmessage = ({ data }) => {
      const message = JSON.parse(data) as { type: string };
      if (message.type === "error") this.overlays.push(data);
      if (message.type === "full-reload") void this.#fetch([...this.#shown.keys()]);
    };
    await this.#fetch([...this.#shown.keys()]);
  }

  /** Waits until every tab shows a page for which `good` holds, told once for each path. */
  async all(good: (answer: Answer, path: string) => boolean, seconds = 10): Promise<void> {
    const end = Date.now() + 1000 * seconds;
    const bad = () => [...this.#shown].filter(([path, answer]) => !good(answer, path));
    while (bad().length) {
      if (Date.now() > end)
        throw new Error(
          `after ${seconds} s: ${bad().map(([path, { status, text }]) => `${path} ${status} ${text.replace(/^.*<body>/s, "").slice(0, 2000)}`)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** What a tab shows now. */
  shown(path: string): Answer {
    const answer = this.#shown.get(path);
    if (!answer) throw new Error(`no tab ${path}`);
    return answer;
  }

  close(): void {
    this.#socket?.close();
  }

  async #fetch(paths: string[]): Promise<void> {
    const load = ++this.#load;
    await Promise.all(
      paths.map(async (path) => {
        const answer = await open(this.#url + path);
        // A tab that was told to load again forgets what it was waiting for.
        if (load === this.#load) this.#shown.set(path, answer);
      }),
    );
  }
}
