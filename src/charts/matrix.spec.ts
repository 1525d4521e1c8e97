import type { FormSpec } from "./spec.ts";

export const matrixSpec: FormSpec = {
  title: "Sammenhenger",
  says: "Korrelasjoner: hvert par én gang, med tallet i ruten og en farge som viser hvor sterk den er.",
  channels: {
    x: { takes: "category", says: "Den ene i et par", mostValues: 12 },
    y: { takes: "category", says: "Den andre i et par", mostValues: 12 },
    fill: { takes: "measure", says: "Korrelasjonen, fra −1 til 1" },
  },
  mark: ["x", "y"],
  name: "y",
  options: {},
  check({ values }) {
    const wrong = values("fill").find((value) => value !== "null" && Math.abs(Number(value)) > 1);
    return wrong === undefined
      ? []
      : [{ at: ["fill"], found: `tallet ${wrong}`, expected: "korrelasjoner, fra −1 til 1" }];
  },
};
