import { describe, expect, test } from "vitest";
import { fileType, ianaType, standardOf } from "../../../src/metadata/vocabularies.ts";

describe("a download's file type", () => {
  test.each([
    ["text/csv; charset=utf-8", "CSV", "text/csv"],
    ["application/json", "JSON", "application/json"],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "XLSX",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["application/vnd.apache.parquet", "PARQUET", "application/vnd.apache.parquet"],
    ["application/zip", "ZIP", "application/zip"],
  ])("%s is %s in the EU's table, without parameters in IANA's", (mediaType, eu, iana) => {
    expect(fileType({ mediaType }).iri).toBe(
      `http://publications.europa.eu/resource/authority/file-type/${eu}`,
    );
    expect(ianaType({ mediaType })).toBe(`https://www.iana.org/assignments/media-types/${iana}`);
  });

  test("that is not in the table stops the build, and says where to add it", () => {
    expect(() => fileType({ mediaType: "text/x" })).toThrow(
      "no EU file type for text/x: add it to FILE_TYPES",
    );
  });

  test("JSON-stat and Data Package are told from other JSON by their standard", () => {
    expect(standardOf({ format: "JSON-stat" })?.title).toBe("JSON-stat 2.0");
    expect(standardOf({ format: "Data Package" })?.title).toBe("Data Package 2.0");
    expect(standardOf({ format: "JSON" })).toBeUndefined();
  });
});
