import { describe, expect, it } from "vitest";
import { byTheme } from "../../../src/site/themes.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../data/fixtures.ts";

/** A data set that is about something. */
function about(name: string, ...keywords: string[]) {
  const descriptor = dataPackage(name, [resource(name, [dimension("svar"), measure("n")])], { keywords });
  const [dataset] = catalogOf([descriptor, { [name]: csv("svar,n", "ja,1") }]).get(name) ?? [];
  if (!dataset) throw new Error(`no ${name}`);
  return dataset;
}

const names = (groups: ReturnType<typeof byTheme>) =>
  groups.map(([theme, sets]) => [theme, sets.map(({ name }) => name).join()]);

describe("data sets by what they are about", () => {
  it("are one list where they are few", () => {
    expect(names(byTheme([about("a", "hms"), about("b", "delmål")]))).toEqual([[undefined, "a,b"]]);
  });

  it("are groups where they are many: the largest first, those that are alone last", () => {
    const many = Array.from({ length: 14 }, (_, index) => about(`d${index}`, "delmål", "hms"));
    const groups = names(byTheme([about("a", "alene"), about("h1", "hms"), ...many, about("h2", "hms")]));
    expect(groups.map(([theme]) => theme)).toEqual(["delmål", "hms", undefined]);
    expect(groups.slice(1)).toEqual([
      ["hms", "h1,h2"],
      [undefined, "a"],
    ]);
  });
});
