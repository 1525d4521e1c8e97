import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { EditorError, list, nearestFirst } from "../editor/errors.ts";
import { headingsOf } from "./contents.ts";
import type { Locate } from "./locate.ts";

/** The addresses on this site that prose may link to, and the places (`#…`) on those of which they are known. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** The places on a page of prose that can be linked to: headings by the names that the build gives them, figures, caveats. */
export function anchorsOf(tree: Root): Set<string> {
  const found = new Set(headingsOf(tree).map(({ id }) => id));
  visit(tree, (node) => {
    if (node.type !== "mdxJsxFlowElement") return;
    const id = node.attributes.find((attribute) => "name" in attribute && attribute.name === "id");
    if (node.name === "Figur" && typeof id?.value === "string") found.add(id.value);
    if (node.name === "Forbehold") found.add("forbehold");
  });
  return found;
}

/** Links that lead nowhere or should not be followed, and pictures. */
export function checkLinks(tree: Root, locate: Locate, addresses: Addresses): EditorError[] {
  const errors: EditorError[] = [];
  const own = anchorsOf(tree);
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const complain = (words: Words | undefined) =>
      words && errors.push(new EditorError(locate(line, column), ...words));
    if (node.type === "link" || node.type === "definition") complain(wrongLink(node.url, own, addresses));
    if (node.type === "image" || node.type === "imageReference")
      complain([
        `et bilde («${"url" in node ? node.url : node.label}»)`,
        'tekst, eller en figur med <Figur id="…" />',
        "Et bilde fra et annet nettsted henter noe derfra til leseren, og en adresse på dette nettstedet holder ikke når det flyttes.",
      ]);
  });
  return errors;
}

type Words = [found: string, expected: string, fix?: string];

function wrongLink(url: string, own: ReadonlySet<string>, addresses: Addresses): Words | undefined {
  if (/^(?:https?:\/\/[^/\s]+|mailto:[^@\s]+@[^@\s]+)/i.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//"))
    return [`lenken «${url}»`, "en adresse som begynner med / eller https://"];
  const [path = "", anchor] = url.split("#", 2);
  if (path === "") return wrongAnchor(url, anchor, own);
  if (!path.startsWith("/"))
    return [`lenken «${url}»`, "hele adressen fra roten", "Skriv /kapitler/<navn>/ eller /data/<sett>/."];
  const bare = path.split("?", 1)[0] ?? "";
  if (addresses.has(`${bare}/`)) return [`lenken «${url}»`, `«${bare}/», med skråstrek til slutt`];
  if (!addresses.has(bare))
    return [
      `lenken «${url}» til en side som ikke finnes`,
      `en adresse som ${list(nearestFirst(bare, addresses.keys()), 5)}`,
    ];
  const places = addresses.get(bare);
  return places && anchor !== undefined ? wrongAnchor(url, anchor, places) : undefined;
}

function wrongAnchor(url: string, anchor: string | undefined, known: ReadonlySet<string>): Words | undefined {
  if (anchor && known.has(decodeURIComponent(anchor))) return undefined;
  return [
    `lenken «${url}» til et sted som ikke finnes på siden`,
    `et av ${list(
      nearestFirst(anchor ?? "", known).map((name) => `#${name}`),
      5,
    )}`,
  ];
}
