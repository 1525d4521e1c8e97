import type { Catalog } from "../data/read/catalog.ts";
import { statistic } from "../data/statistics/statistic.ts";
import { EditorError, type Place } from "../editor/errors.ts";
import { checkDigits } from "./digits.ts";
import { elements, parseMdx } from "./mdx.ts";

/**
 * A short text (a figure's title, note or alt text) in which `<Tall>` stands for numbers, as plain
 * text. The same rules as in chapters hold: no digits typed by hand.
 * @throws EditorError for a broken reference or a typed number
 */
export function plainText(text: string, catalog: Catalog, place: Place): string {
  if (!/[<\d]/.test(text)) return text.trim();
  const tree = parseMdx(text, () => place);
  const errors = checkDigits(tree, () => place);
  if (errors[0]) throw errors[0];
  const found = elements(tree, () => place);
  let at = 0;
  let result = "";
  for (const { name, attributes, start, end } of found) {
    if (name !== "Tall") throw new EditorError(place, `<${name}>`, "bare <Tall> i en kort tekst");
    result += text.slice(at, start) + statistic(attributes, catalog, place).text;
    at = end;
  }
  return (result + text.slice(at)).trim();
}

/**
 * The number of a text that is one `<Tall>`, as it is printed or computed.
 * @throws EditorError for anything else
 */
export function plainNumber(text: string, catalog: Catalog, place: Place): number {
  return statistic(oneNumber(text, place), catalog, place).value;
}

/**
 * What a text that is one `<Tall>` asks for: the attributes of that.
 * @throws EditorError for anything else
 */
export function oneNumber(text: string, place: Place): Record<string, string> {
  const found = elements(
    parseMdx(text, () => place),
    () => place,
  );
  const [only] = found;
  if (found.length !== 1 || only?.name !== "Tall")
    throw new EditorError(place, `«${text}»`, "ett <Tall>, så verdien kommer fra et datasett");
  return only.attributes;
}
