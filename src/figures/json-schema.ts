import { z } from "zod";
import { figureSchema, viewSchemas } from "./schema.ts";

/** Where the schema lies, for editors: `# yaml-language-server: $schema=` on a figure's first line. */
export const SCHEMA_FILE = "src/figures/figure.schema.json";

/** The JSON Schema of a figure's file: what an editor's program completes and checks while one writes. */
export function figureJsonSchema(): string {
  const [first, ...others] = Object.values(viewSchemas);
  if (!first) throw new Error("no chart forms");
  const whole = figureSchema.extend({
    views: z.array(z.discriminatedUnion("form", [first, ...others])).min(1),
  });
  const schema = z.toJSONSchema(whole, { io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ title: "En figur i content/figures", ...schema }, null, 2)}\n`;
}
