import { expect, it, vi } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { releases } from "../../../src/data/versions/history.ts";
import { atom } from "../../../src/site/feed.ts";
import { uuidOf } from "../../../src/site/lasting-id.ts";

it("a UUID of a name is that of the standard's own example", () => {
  // RFC 9562, appendix A.4, in the namespace of host names.
  const hosts = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  expect(uuidOf("www.example.com", hosts)).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

it("the ids in a feed are the same under another address and another base path, its links are not", () => {
  const feedAt = (site: string, base: string) => {
    vi.stubEnv("SITE", site);
    vi.stubEnv("BASE_URL", base);
    return atom("Endringer", "/endringer/feed.xml", "/endringer/", releases(loadCatalog()).slice(0, 5));
  };
  const ids = (feed: string) => [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  const [here, there] = [feedAt("https://ia.example", "/"), feedAt("https://andre.example", "/nav/")];
  expect(new Set(ids(here)).size).toBe(6);
  expect(ids(here)).toEqual(ids(there));
  expect(here).toContain('href="https://ia.example/data/');
  expect(there).toContain('href="https://andre.example/nav/data/');
});

it("an id once given stays", () => {
  vi.stubEnv("SITE", "https://ia.example");
  expect(atom("Endringer", "/endringer/feed.xml", "/endringer/", [])).toContain(
    "<id>urn:uuid:bf99eeb1-83a0-5c97-af97-36630715ef69</id>",
  );
});
