import { formatNumber } from "../../i18n/format.ts";
import { nb } from "../../i18n/nb.ts";
import type { Descriptor } from "../read/descriptor.ts";

/** A place where print contradicts itself, in words. */
interface Contradiction {
  /** Where, and which numbers: «Oslo, 2019: trykt 4, mot 5». */
  numbers: string;
  /** Where: «Tabell 4-1, Oslo»; empty where the whole table is meant. */
  place: string;
  /** What stands there: «4», or what should stand there where it is only expected. */
  printed: string;
  found: string;
  /** True where `printed` is what the check itself knows, such as 100 per cent, and is printed nowhere. */
  isExpected: boolean;
  explanation: string;
}

/**
 * A text for readers: without the lines of our text edition, which mean nothing to somebody who has the
 * report. They stay in the file.
 */
export function withoutLines(text: string): string {
  return text.replace(/ \(linje \d[\d–, ]*\)|, linje \d[\d–]*/g, "");
}

/** What the source of a data set contradicts itself in. */
export function contradictions({ checks, discrepancies }: Descriptor): Contradiction[] {
  const words = nb.dataset;
  return discrepancies.map(({ check, where, printed, found, explanation }) => {
    const parts = Object.entries(where).map(([name, value]) =>
      name === "linjer" ? words.inReport : String(value),
    );
    const place = withoutLines(parts.join(", "));
    const isExpected = checks.some(({ id, equals }) => id === check && "value" in equals);
    const numbers = `${isExpected ? words.expected : words.printed} ${printed}, ${words.found} ${found}`;
    return {
      numbers: withoutLines(`${place}: ${numbers}`),
      place,
      printed: withoutLines(written(printed)),
      found: withoutLines(written(found)),
      isExpected,
      explanation: withoutLines(explanation),
    };
  });
}

function written(value: string | number): string {
  return typeof value === "number" ? formatNumber(value) : value;
}
