import type { Area, AreaPart } from "../../data/about/areas.ts";
import { listed } from "../../evaluations.ts";
import { nb } from "../../i18n/nb.ts";

const words = nb.regions.area;

/** What a region's name covered in a division, in a sentence: why numbers of it are not of the same area. */
export function areaSentence(name: string, { division, isOwn, parts }: Area): string {
  const isNow = division === "fylker-2024";
  const pick = (then: string, now: string) => (isNow ? now : then);
  if (isOwn) return fill(pick(words.same, words.sameNow), { name, kind: nb.regions.aKind[division] });
  const area = namesOf(parts);
  const [only, ...more] = parts;
  if (only && more.length === 0)
    return only.others.length === 0
      ? fill(pick(words.renamed, words.renamedNow), { area: only.name })
      : fill(pick(words.part, words.partNow), {
          name,
          kind: nb.regions.kind[division],
          area: only.name,
          others: othersOf(only),
        });
  if (parts.every(({ others }) => others.length === 0)) return fill(pick(words.sum, words.sumNow), { area });
  if (parts.every(({ others }) => others.length > 0)) {
    const besides = parts.map((part) => fill(words.covers, { name: part.name, others: othersOf(part) }));
    return fill(words.split, {
      name,
      area: listed(parts.map((part) => part.name)),
      besides: besides.join(" "),
    });
  }
  return fill(pick(words.mixed, words.mixedNow), { name, area });
}

/** The same in a few words beside the name in a list of one division; "" where the name says it all. */
export function areaNote(areas: Area[], division: Area["division"]): string {
  const short = nb.regions.short;
  const [before, between, now] = areas;
  if (division === "fylker-2017")
    return !now || now.isOwn ? "" : fill(short.now, { area: listed(now.parts.map(({ name }) => name)) });
  if (before && !before.isOwn) return fill(short.before, { area: namesOf(before.parts) });
  if (!between || between.isOwn) return "";
  const area = listed(between.parts.map(({ name }) => name));
  return fill(between.parts.length > 1 ? short.split : short.part, { area });
}

/** «Østfold og deler av Akershus», where one had more than what is spoken of. */
function namesOf(parts: AreaPart[]): string {
  const whole = parts.filter(({ others }) => others.length === 0);
  const some = parts.filter((part) => !whole.includes(part));
  return listed([...whole.map(({ name }) => name), ...some.map(({ name }) => fill(words.partOf, { name }))]);
}

function othersOf({ others }: AreaPart): string {
  return listed(others.map(({ name, isWhole }) => (isWhole ? name : fill(words.partOf, { name }))));
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}
