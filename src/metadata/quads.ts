import { DataFactory, type Quad, type Term, Writer } from "n3";

/** The namespaces of DCAT-AP-NO, by their usual prefixes. */
const PREFIXES = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const { namedNode, literal, quad } = DataFactory;

/** The full name of a prefixed one: `dct:title`. */
function expand(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`;
}

/** A text in bokmål. */
export const text = (value: string) => literal(value, "nb");
/** A text in no language: an identifier, a version. */
export const code = (value: string) => literal(value);
/** A calendar date, `2026-11-21`. */
export const date = (value: string) => literal(value, namedNode(expand("xsd:date")));
/** A moment, `2026-11-21T00:00:00Z`. */
export const dateTime = (value: string) => literal(value, namedNode(expand("xsd:dateTime")));
/** A number, for those properties that want `xsd:decimal`. */
export const decimal = (value: number) => literal(String(value), namedNode(expand("xsd:decimal")));
/** Bytes, two hexadecimal digits each. */
export const hex = (value: string) => literal(value, namedNode(expand("xsd:hexBinary")));
/** Something named by a prefixed name: `dct:title`. */
export const named = (name: string) => namedNode(expand(name));
/** Something with an address. */
export const iri = (value: string) => namedNode(value);

type Value = ReturnType<typeof literal> | ReturnType<typeof namedNode>;

/**
 * The statements about one thing.
 * @param type its class, prefixed
 * @param properties values by prefixed name; what is undefined is left out
 */
export function describe(
  subject: string,
  type: string,
  properties: Record<string, Value | Value[] | undefined>,
): Quad[] {
  const stated = { "rdf:type": iri(expand(type)), ...properties };
  return Object.entries(stated).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => quad(iri(subject), iri(expand(name)), value)),
  );
}

/** The same statements in the same order, whatever order they came in, each once. */
export function sorted(quads: Quad[]): Quad[] {
  const keys = new Map(
    quads.map((quad) => [JSON.stringify([quad.subject, quad.predicate, quad.object].map(key)), quad]),
  );
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quad]) => quad);
}

function key(term: Term): string[] {
  return term.termType === "Literal" ? [term.value, term.language, term.datatype.value] : [term.value];
}

/** RDF 1.1 Turtle, in the order given. */
export function toTurtle(quads: Quad[]): string {
  let turtle = "";
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads(quads);
  writer.end((error, result) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}

/** JSON-LD 1.1, flattened: one node for each thing, names shortened by the prefixes of the context. */
export function toJsonLd(quads: Quad[]): object {
  const nodes = Map.groupBy(quads, ({ subject }) => subject.value);
  return {
    "@context": PREFIXES,
    "@graph": [...nodes].map(([id, statements]) => {
      const properties = Map.groupBy(statements, ({ predicate }) => predicate.value);
      const named = [...properties].map(([predicate, same]): [string, unknown] =>
        predicate === expand("rdf:type")
          ? ["@type", same.map(({ object }) => shorten(object.value))]
          : [shorten(predicate), same.map(({ object }) => toValue(object))],
      );
      return { "@id": id, ...Object.fromEntries(named) };
    }),
  };
}

function toValue(term: Term): object {
  if (term.termType !== "Literal") return { "@id": term.value };
  if (term.language) return { "@value": term.value, "@language": term.language };
  const type = shorten(term.datatype.value);
  return { "@value": term.value, ...(type !== "xsd:string" && { "@type": type }) };
}

function shorten(name: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => name.startsWith(start));
  return found ? `${found[0]}:${name.slice(found[1].length)}` : name;
}
