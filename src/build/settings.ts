import path from "node:path";
import { z } from "zod";
import { EditorError } from "../editor/errors.ts";

/** What the environment says about a build. */
interface Settings {
  /** Where readers can write to; empty where no contact is set. */
  contact: string;
  /** Where the site goes; the tests build several. */
  dist: string;
  base: string;
  port: number;
}

/** @throws EditorError for a setting that cannot be used */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { BASE_PATH: base = "/", DIST_DIR: dist = "dist", PORT: port = "4321", SITE_URL: site } = environment;
  const { CONTACT_URL: url = "", CONTACT_EMAIL: email = "" } = environment;
  const check = (name: string, value: string, isRight: boolean, expected: string) => {
    if (!isRight) throw new EditorError({ file: name }, `«${value}»`, expected);
  };
  check("BASE_PATH", base, /^[\w~.-]*(?:\/[\w~.-]*)*$/.test(base), "en sti som /ia/");
  check("DIST_DIR", dist, dist !== "", "navnet på en mappe");
  check("PORT", port, /^\d{1,5}$/.test(port) && Number(port) < 65_536, "et tall fra 0 til 65535");
  if (site !== undefined)
    check(
      "SITE_URL",
      site,
      /^https?:$/.test(URL.parse(site)?.protocol ?? ""),
      "en adresse som https://example.no",
    );
  const isPage = /^https?:$/.test(URL.parse(url)?.protocol ?? "");
  check("CONTACT_URL", url, url === "" || isPage, "en adresse som https://example.no/meld-fra");
  check(
    "CONTACT_EMAIL",
    email,
    email === "" || z.email().safeParse(email).success,
    "en e-postadresse som post@example.no",
  );
  return { dist: path.resolve(dist), base, port: Number(port), contact: url || email };
}
