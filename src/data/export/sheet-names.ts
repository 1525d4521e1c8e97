/** The longest name that Excel allows. */
const LONGEST = 31;

/** Names that Excel keeps for itself. */
const RESERVED = ["history"];

/**
 * A name for the sheet of each resource: its own, without the data set's name in front where that
 * would be too long. At most 31 characters, none of []:*?/\, and unique whatever the case.
 * @param taken names of other sheets in the file
 */
export function sheetNames(set: string, resources: string[], taken: string[]): Map<string, string> {
  const used = new Set([...taken, ...RESERVED].map((name) => name.toLowerCase()));
  return new Map(
    resources.map((resource) => {
      const isLong = resource.length > LONGEST && resource.startsWith(`${set}-`);
      const wanted = (isLong ? resource.slice(set.length + 1) : resource).replaceAll(/[[\]:*?/\\]/g, "-");
      let name = wanted.slice(0, LONGEST);
      for (let count = 2; used.has(name.toLowerCase()); count++)
        name = `${wanted.slice(0, LONGEST - `-${count}`.length)}-${count}`;
      used.add(name.toLowerCase());
      return [resource, name];
    }),
  );
}
