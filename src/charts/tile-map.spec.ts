import type { FormSpec } from "./spec.ts";
import { layoutFor } from "./tiles.ts";

export const tileMapSpec: FormSpec = {
  title: "Rutekart",
  says: "Fylkene som ruter lagt som Norge, med tallet i: hvor i landet det er mye og lite.",
  channels: {
    x: { takes: "measure", says: "Tallet i ruten, og fargen bak det" },
    y: { takes: "category", says: "Fylkene, eller NAV-fylkene" },
  },
  mark: ["y"],
  name: "y",
  options: {},
  check({ values }) {
    const names = values("y");
    if (layoutFor(names)) return [];
    return [
      {
        at: ["y"],
        found: names.slice(0, 3).join(", "),
        expected: "fylker eller NAV-fylker fra én inndeling",
      },
    ];
  },
};
