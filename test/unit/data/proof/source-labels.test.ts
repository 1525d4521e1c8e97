import { describe, expect, test } from "vitest";
import { prove } from "../printed.ts";

describe("labels", () => {
  const proof = { label: "navn" };

  test("a number counts only in the row of its own label", () => {
    const text = ["Oslo 5", "Agder 6"];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"], proof })).toMatchObject({ numbers: 2, errors: [] });
    const { errors } = prove({ text, rows: ["Oslo,6", "Agder,5"], proof });
    expect(errors.map((error) => error.replace(/.*ventet/, "ventet"))).toEqual([
      expect.stringContaining("ved «Oslo»"),
      expect.stringContaining("ved «Agder»"),
    ]);
  });

  test("a row that runs over several lines lasts to the next label", () => {
    expect(prove({ text: ["Oslo", "5", "Agder 6"], rows: ["Oslo,5", "Agder,6"], proof }).errors).toEqual([]);
  });

  test("a label that is the start of another is not taken for it", () => {
    expect(prove({ text: ["Vestfold og Telemark 5", "Vest 6"], rows: ["Vest,6"], proof }).errors).toEqual([]);
  });

  test("the number in the next printed row does not prove the last one", () => {
    expect(prove({ text: ["Oslo 5", "Sum 6"], rows: ["Oslo,6"], proof }).errors).toHaveLength(1);
  });

  test("hard spaces and typographic hyphens are as good as plain ones", () => {
    const text = ["Vest\u2010Viken 5", "Øst\u2011Viken 6", "Sogn\u00A0og Fjordane 7"];
    expect(
      prove({ text, rows: ["Vest-Viken,5", "Øst-Viken,6", "Sogn og Fjordane,7"], proof }).errors,
    ).toEqual([]);
  });

  test("a label may be printed otherwise than we write it", () => {
    const printed = { Annet: "Andre oppgaver (*)" };
    expect(
      prove({ text: ["Andre oppgaver (*) 5"], rows: ["Annet,5"], proof: { ...proof, printed } }).errors,
    ).toEqual([]);
  });

  test("one label may stand for all rows", () => {
    expect(
      prove({ text: ["Oslo 5", "Sum 6 7"], rows: ["2019,6", "2020,7"], proof: { labelText: "Sum" } }).errors,
    ).toEqual([]);
    expect(
      prove({ text: ["Oslo 5", "Sum 6 7"], rows: ["2019,5"], proof: { labelText: "Sum" } }).errors,
    ).toHaveLength(1);
  });

  test("a measure given as «elsewhere» is looked for in all cited lines", () => {
    const elsewhere = { ...proof, elsewhere: ["tall"] };
    expect(prove({ text: ["Oslo 5", "Note: n = 88."], rows: ["Oslo,88"], proof: elsewhere }).errors).toEqual(
      [],
    );
    expect(
      prove({ text: ["Oslo 5", "Note: n = 88."], rows: ["Oslo,89"], proof: elsewhere }).errors,
    ).toHaveLength(1);
  });
});
