/** The custom properties of one theme, by name without dashes. */
export type Tokens = Map<string, string>;

/** The light theme: what `:root` declares in the stylesheet with the tokens. */
export function lightTokens(css: string): Tokens {
  return declarations(/:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "");
}

/** The dark theme: the light one with what the dark block declares on top. */
export function darkTokens(css: string): Tokens {
  const dark = /prefers-color-scheme:\s*dark\)\s*\{\s*:root:not\(\.lys\)\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  return new Map([...lightTokens(css), ...declarations(dark)]);
}

function declarations(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}
