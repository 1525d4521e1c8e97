/** How a reader looks at the site. */
export interface Look {
  /** Of what the window shows, in CSS pixels. */
  width: number;
  height: number;
  /** A phone, with a screen to touch. */
  phone: boolean;
  /** The reader's system asks for dark colours. */
  dark: boolean;
}

/** A page, or the page in a frame. */
export interface Scope {
  /** The value of a JavaScript expression in it, as JSON can say it; waits for a promise. */
  run(expression: string): Promise<unknown>;
}

/** A browser window with nothing stored from before. Points are CSS pixels from its top left corner. */
export interface EngineWindow extends Scope {
  /** Opens a page, and waits until it has loaded. */
  goto(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page in the nth frame. */
  frame(index: number): Scope;
  /** Moves the mouse. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Touches with a finger, and lifts it. */
  tap(x: number, y: number): Promise<void>;
  /** Presses keys one after the other: letters, or names from {@link KEYS}. */
  press(...keys: string[]): Promise<void>;
  /** What has gone wrong since the window opened: errors, exceptions, requests that failed. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser engine that runs. */
export interface Engine {
  /** The folder where downloads end up. */
  downloads: string;
  open(look: Look): Promise<EngineWindow>;
  close(): Promise<void>;
}

/** A browser engine that the site is tested in. */
export interface EngineKind {
  name: string;
  /** What it cannot do as a reader does, and by what nearest means that is tested: said at each run. */
  limits: string[];
  /** Whether it is on this machine. */
  isHere(): boolean;
  /** Debian's packages with it. */
  packages: string[];
  /** The variable that says where it is, if not where it usually is. */
  variable: string;
  launch(): Promise<Engine>;
}

/** The keys that have names, as WebDriver writes them. */
export const KEYS = {
  Enter: "\uE007",
  Escape: "\uE00C",
  Space: " ",
  Tab: "\uE004",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Home: "\uE011",
  End: "\uE010",
} as const;
