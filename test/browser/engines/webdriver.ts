/** A WebDriver session: a window, and the W3C commands that a reader needs, one method each. */
export interface Session {
  goto(address: string): Promise<void>;
  /** The value of an expression in the page, or in its nth frame. */
  run(expression: string, frame?: number): Promise<unknown>;
  /** Sets the outer size of the window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Does what is written, in order, with a device: see `actions` in the standard. */
  perform(device: Device, actions: Action[]): Promise<void>;
  end(): Promise<void>;
}

type Device = { type: "key"; id: string } | { type: "pointer"; id: string };

type Action =
  | { type: "pointerMove"; x: number; y: number; duration: number }
  | { type: "pointerDown" | "pointerUp"; button: number }
  | { type: "keyDown" | "keyUp"; value: string };

/** Starts a session at a driver's address. Rejects with the driver's message when it says no. */
export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const started = await command(driver, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const path = `/session/${(started as { sessionId: string }).sessionId}`;
  const post = (name: string, body: object) => command(driver, "POST", `${path}/${name}`, body);
  return {
    goto: async (url) => void (await post("url", { url })),
    run: async (expression, frame) => {
      if (frame !== undefined) await post("frame", { id: frame });
      try {
        return await value(await post("execute/async", { script: settled(expression), args: [] }));
      } finally {
        if (frame !== undefined) await post("frame", { id: null });
      }
    },
    resize: async (width, height) => void (await post("window/rect", { x: 0, y: 0, width, height })),
    perform: async (device, actions) => void (await post("actions", { actions: [{ ...device, actions }] })),
    end: async () => void (await command(driver, "DELETE", path)),
  };
}

/** Whether a driver answers. */
export async function isReady(driver: string): Promise<boolean> {
  return command(driver, "GET", "/status").then(
    () => true,
    () => false,
  );
}

async function command(driver: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { message?: string } | null };
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.message || JSON.stringify(value)}`);
  return value;
}

/** A script that hands over what becomes of an expression. */
function settled(expression: string): string {
  return `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${expression})).then(
      (value) => done({ value }), (error) => done({ error: String(error) }));`;
}

function value(outcome: unknown): unknown {
  const { value, error } = outcome as { value?: unknown; error?: string };
  if (error) throw new Error(error);
  return value;
}
