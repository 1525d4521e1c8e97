import fc from "fast-check";

/** A fixed seed, so that a run is the same everywhere; `FUZZ_SEED` tries another. Printed on failure. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** How many and which: the seed stands in the message of a failure. */
export const runs = (numRuns: number) => ({ seed, numRuns });

/** Any text, with more than its share of what breaks parsers. */
export const nonsense: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        ",",
        '"',
        '""',
        "\n",
        "\r\n",
        "\r",
        ";",
        "\t",
        "\uFEFF",
        "\u00A0",
        "\u202E",
        "=1+1",
        "-",
        "1,5",
        "1 234",
        "constructor",
        "__proto__",
        "<Tall",
        " />",
        "<Tall>",
        "{valg}",
        "{",
        "}",
        "> ",
        "1. ",
        "```",
        "**",
        "[a](",
        "&amp;",
        "---\n",
        "navn,aar,tall\n",
        "\uD800",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** How long `work` keeps the processor, in milliseconds: the same on a busy machine. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
