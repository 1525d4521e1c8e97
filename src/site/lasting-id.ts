import { createHash } from "node:crypto";

/** Where our names are unique. Drawn once; with another, every entry would be new to every reader. */
const NAMESPACE = "4da5f092-7d26-41db-9dac-b5f627db818a";

/**
 * The lasting id of what is published at a path, made from the path alone: the site can move to another
 * address or base path, and nothing becomes new to who follows it (RFC 4287, 4.2.6).
 * @param path inside the site: `/data/budsjett-per-fylke/1.0.0/`
 */
export function lastingId(path: string): string {
  return `urn:uuid:${uuidOf(path, NAMESPACE)}`;
}

/** The UUID of a name in a namespace, itself a UUID (RFC 9562, version 5). Node makes random ones only. */
export function uuidOf(name: string, namespace: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name);
  const bytes = hash.digest().subarray(0, 16);
  // Four bits say the version, two the variant.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
