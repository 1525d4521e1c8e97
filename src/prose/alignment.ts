/** A column's alignment as the Markdown says it: `---:` is right. */
type Align = "left" | "center" | "right";

/**
 * The alignment of a cell in a Markdown table. It comes as a style, which pages with a strict policy
 * refuse; ours is an attribute for our own style sheet.
 * @param style the cell's style, as text or by property
 */
export function alignmentOf(style: unknown): Align | undefined {
  const text = typeof style === "string" ? style : JSON.stringify(style ?? "");
  return /text-?align"?:\s*"?(left|center|right)/i.exec(text)?.[1] as Align | undefined;
}
