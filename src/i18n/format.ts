const formats = new Map<string, Intl.NumberFormat>();

/** The languages of the site. */
export type Locale = "nb" | "en";

const LOCALES: Record<Locale, string> = { nb: "nb-NO", en: "en-GB" };

/**
 * A number as it is written in a language: «1 234,5» and «−3», «1,234.5» and «-3».
 * @param decimals how many, always shown; undefined: as many as it has, at most 3
 */
export function formatNumber(value: number, decimals?: number, locale: Locale = "nb"): string {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(
      LOCALES[locale],
      decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    );
    formats.set(key, format);
  }
  return format.format(value);
}

/** A change with its sign: «+3», «−26», «0». */
export function formatChange(value: number, decimals?: number): string {
  const text = formatNumber(value, decimals);
  if (!/[1-9]/.test(text)) return formatNumber(0, decimals);
  return value > 0 ? `+${text}` : text;
}

const SHORT_UNITS: Record<string, string> = {
  prosent: "%",
  "millioner kroner": "mill. kr",
  prosentpoeng: "prosentpoeng",
};

/** A unit as it stands in charts and table heads: «%», «mill. kr». */
export function shortUnit(unit: string | undefined): string {
  return unit && Object.hasOwn(SHORT_UNITS, unit) ? (SHORT_UNITS[unit] ?? unit) : (unit ?? "");
}

/** The units of our data in English, as they stand after a number. */
const ENGLISH_UNITS: Record<string, string> = {
  prosent: "per cent",
  prosentpoeng: "percentage points",
  "millioner kroner": "million kroner",
  år: "years",
  årsverk: "full-time equivalents",
  virksomheter: "enterprises",
};

/** A number with its unit, never broken over two lines: «6,5 prosent», «6.5 per cent». */
export function withUnit(text: string, unit: string | undefined, locale: Locale = "nb"): string {
  if (!unit || /^\d{4} = 100$/.test(unit)) return text;
  return `${text}\u00A0${locale === "nb" ? unit : (ENGLISH_UNITS[unit] ?? unit)}`;
}

/** Whether there is a word for a unit in a language. */
export function hasUnit(unit: string | undefined, locale: Locale): boolean {
  return locale === "nb" || !unit || Object.hasOwn(ENGLISH_UNITS, unit);
}

/** The numbers from 0 to 20 as words; the first is ours, the others are found in print. */
const NUMBER_WORDS = [
  ["null"],
  ["én", "en", "ett", "et"],
  ["to"],
  ["tre"],
  ["fire"],
  ["fem"],
  ["seks"],
  ["sju", "syv"],
  ["åtte"],
  ["ni"],
  ["ti"],
  ["elleve"],
  ["tolv"],
  ["tretten"],
  ["fjorten"],
  ["femten"],
  ["seksten"],
  ["sytten"],
  ["atten"],
  ["nitten"],
  ["tjue"],
];

/** A whole number from 0 to 12 as a word; undefined for all others. */
export function numberWord(value: number): string | undefined {
  return value <= 12 ? NUMBER_WORDS[value]?.[0] : undefined;
}

/** The number that a word from «null» to «tjue» says; undefined for all others. */
export function numberOfWord(word: string): number | undefined {
  const number = NUMBER_WORDS.findIndex((spellings) => spellings.includes(word));
  return number < 0 ? undefined : number;
}

/** «21. november 2026». */
export function formatDate(date: Date): string {
  return new Intl.DateTimeFormat("nb-NO", { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** A day or a month as ISO 8601 has it, in words: «3. oktober 2001», «februar 2010»; all else as it stands. */
export function dateWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(text) ?? [];
  if (!year || !month) return text;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (day) return formatDate(date);
  return new Intl.DateTimeFormat("nb-NO", { year: "numeric", month: "long", timeZone: "UTC" }).format(date);
}

/** The number of decimals a printed number has: 2 for «6.50». */
export function decimalsOf(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/** «1,2 kB», «34 kB». */
export function formatBytes(bytes: number): string {
  return `${formatNumber(bytes / 1000, bytes < 10_000 ? 1 : 0)}\u00A0kB`;
}
