import { numberWord } from "../../i18n/format.ts";
import { nb } from "../../i18n/nb.ts";
import type { Change } from "./change.ts";
import type { Budget, Centre, Facts, Staff } from "./facts.ts";
import { fill, inRow, type SaidNumber, type Sentence, type Spoken, saidAmount } from "./said.ts";

const words = nb.regions.says;

/** «NAV Vestland»: the office, which is not the fylke of that name. */
export const officeOf = (name: string) => nb.regions.office.replace("{name}", name);

/**
 * What a page about a NAV-fylke begins with: what it gave its centre, what had become of that, and what it
 * is first or last in.
 */
export function budgetLead(budget: Budget): Sentence[] {
  return [budgetSentence(budget), realSentence(budget), extremeSentence(budget)].filter(isSaid);
}

/** The amount, and whether it was more or less than before: not where rounding alone may be the reason. */
export function budgetSentence(budget: Budget): Sentence {
  const { name, from, to, change, year, fromYear } = budget;
  const values = { office: officeOf(name), to, year: String(year), fromYear: String(fromYear) };
  if (!from || !change) return fill(words.budgetAlone, values);
  const template = {
    up: words.budgetUp,
    down: words.budgetDown,
    same: words.budgetSame,
    unclear: words.budgetUnclear,
  }[change.direction];
  return fill(template, { ...values, from, diff: difference(budget, change) });
}

/** «tre millioner», computed. */
function difference({ to, year, fromYear }: Budget, { value }: Change): SaidNumber {
  const unit = to.cell.field.unit?.replace(/ kroner$/, "");
  const formula = fillIn(nb.regions.numbers.differenceFormula, fromYear, year);
  return { text: saidAmount(Math.abs(value), unit), cell: to.cell, formula };
}

/** What had become of the amount when prices are taken out: not where the amounts are too rounded to say. */
export function realSentence({ change, real, to, year, fromYear }: Budget): Sentence {
  if (!real || !change) return [];
  const formula = fillIn(nb.regions.numbers.realFormula, fromYear, year);
  const number = {
    text: `${Math.abs(Math.round(real.value))}\u00A0prosent`,
    cell: to.cell,
    formula,
  };
  const template = {
    down: change.direction === "down" ? words.realDownAfterDown : words.realDownAfterAll,
    up: change.direction === "up" ? words.realUpAfterUp : words.realUpAfterAll,
    same: words.realUnclear,
    unclear: {
      up: words.realUnclearAfterUp,
      down: words.realUnclearAfterDown,
      same: words.realUnclear,
      unclear: words.realUnclear,
    }[change.direction],
  }[real.direction];
  return fill(template, { real: number });
}

/** What the region is alone in having most or least of. */
function extremeSentence({ place, sharePlace, shareTo, year }: Budget): Sentence {
  const budget = place && pickExtreme(place, words.budgetHighest, words.budgetLowest);
  const share = sharePlace && pickExtreme(sharePlace, words.shareHighest, words.shareLowest);
  if (share && shareTo)
    return fill(share, { to: shareTo, year: String(year), count: inWords(sharePlace.count) });
  return budget ? fill(budget, { count: inWords(place.count) }) : [];
}

function pickExtreme(
  { place, count, isAlone }: { place: number; count: number; isAlone: boolean },
  highest: string,
  lowest: string,
): string | undefined {
  if (!isAlone) return;
  if (place === 1) return highest;
  return place === count ? lowest : undefined;
}

/** The share of all that the NAV-fylke had, and what had become of it. */
export function shareSentence({ shareFrom, shareTo, shareChange, year, fromYear }: Budget): Sentence {
  if (!shareTo) return [words.shareMissing];
  const values = { to: shareTo, year: String(year), fromYear: String(fromYear) };
  if (!shareFrom || !shareChange) return fill(words.shareAlone, values);
  const template = {
    up: words.shareUp,
    down: words.shareDown,
    same: words.shareSame,
    unclear: words.shareUnclear,
  }[shareChange.direction];
  return fill(template, { ...values, from: withoutUnit(shareFrom) });
}

/** What several NAV-fylker gave, that had some of the area each: side by side, never as a sum. */
export function budgetsSentence(budgets: Budget[]): Sentence {
  const [first] = budgets;
  if (!first) return [];
  const list = budgets.flatMap(({ name, from, to, fromYear }, index) =>
    from
      ? [
          fill(index === 0 ? words.budgetOf : words.nextBudgetOf, {
            office: officeOf(name),
            to,
            from: withoutUnit(from),
            fromYear: String(fromYear),
          }),
        ]
      : [],
  );
  return list.length === budgets.length
    ? fill(words.budgetsOf, { year: String(first.year), list: inRow(list) })
    : [];
}

/** How many worked there, in the unit that was given: employees and full-time equivalents are not the same. */
export function staffSentence(staff: Staff[]): Sentence {
  const [only, ...others] = staff;
  if (!only) return [];
  const { employees, fte, period } = only;
  if (others.length > 0) {
    const list = staff.flatMap(({ name, employees, fte }, index) => {
      const count = employees ?? fte;
      const template = index === 0 ? words.staffOfOne : words.nextStaffOfOne;
      return count ? [fill(template, { office: officeOf(name), count })] : [];
    });
    return list.length > 0 ? fill(words.staffOf, { period, list: inRow(list) }) : [];
  }
  if (employees && fte) return fill(words.staffBoth, { period, employees, fte });
  if (employees) return fill(words.staffEmployees, { period, employees });
  return fte ? fill(words.staffFte, { period, fte }) : [];
}

/** What is known of the centre of one of the 19 fylker, or of each of those that an area was made up of. */
export function centreSentences(centres: Centre[]): Sentence[] {
  const [only, ...others] = centres;
  if (!only) return [];
  return (
    others.length > 0
      ? [employeesOfSentence(centres), sickLeaveSentence(centres)]
      : [employeesSentence(only), resourcesSentence(only)]
  ).filter(isSaid);
}

function employeesSentence({ name, employees, employeesYear }: Centre): Sentence {
  if (!employees || !employeesYear) return [];
  return fill(words.employees, { name, count: employees, year: String(employeesYear) });
}

function employeesOfSentence(centres: Centre[]): Sentence {
  const year = centres[0]?.employeesYear;
  const list = centres.flatMap(({ name, employees }, index) =>
    employees
      ? [
          index === 0
            ? fill(words.employeesOfOne, { name, count: employees })
            : fill(words.nextEmployeesOfOne, { name, count: withoutUnit(employees) }),
        ]
      : [],
  );
  return year && list.length === centres.length
    ? fill(words.employeesOf, { year: String(year), list: inRow(list) })
    : [];
}

/** What the leader thought that each delmål took: what took most is said first. */
function resourcesSentence({ resources }: Centre): Sentence {
  if (!resources) return [];
  const { first, second, third, other, year } = resources;
  const rest = other && other.value > 0 ? other : undefined;
  const values = { first, second, third, year: String(year) };
  const most = Math.max(...[first, second, third, other].map((share) => share?.value ?? 0));
  const after = { ...values, other: rest ? fill(words.rest, { rest }) : "" };
  const rivals = [second, third, other].filter((share) => share?.value === most).length;
  if (first.value === most && rivals === 0) {
    if (first.value === 50)
      return fill(words.resourcesHalf, { ...after, first: { ...first, text: words.half } });
    return fill(first.value > 50 ? words.resourcesMost : words.resourcesFirst, after);
  }
  if (rest && rest.value === most && rivals === 1 && first.value < most)
    return fill(words.resourcesOther, { ...values, rest });
  if (first.value === most && second.value === most && rivals === 1) return fill(words.resourcesLike, after);
  return fill(words.resourcesPlain, after);
}

function sickLeaveSentence(centres: Centre[]): Sentence {
  const shares = centres.flatMap(({ name, resources }) =>
    resources ? [{ name, share: resources.first, year: resources.year }] : [],
  );
  const [one] = shares;
  if (!one || shares.length < centres.length) return [];
  if (shares.length === 2 && shares.every(({ share }) => share.value === one.share.value))
    return fill(words.sickLeaveSame, { share: one.share, year: String(one.year) });
  return fill(words.sickLeaveOf, {
    year: String(one.year),
    list: inRow(
      shares.map(({ name, share }, index) =>
        fill(index === 0 ? words.sickLeaveOfOne : words.nextSickLeaveOfOne, { name, share }),
      ),
    ),
  });
}

/** What a page about one of the 19 begins with: its own numbers, and that newer ones are of a larger area. */
export function centreLead({ centres, budgets }: Facts, region: string): Sentence[] {
  const [budget] = budgets;
  const newer =
    budgets.length > 1
      ? fill(words.newerSplit, { name: region, area: inRow(budgets.map(({ name }) => officeOf(name))) })
      : budget
        ? newerSentence(budget)
        : [];
  return [...centreSentences(centres), newer].filter(isSaid);
}

function newerSentence(budget: Budget): Sentence {
  const { name, to, year, fromYear, change } = budget;
  const template =
    change &&
    {
      up: words.thanUp,
      down: words.thanDown,
      same: words.thanSame,
      unclear: words.thanUnclear,
    }[change.direction];
  const than = template
    ? fill(template, { fromYear: String(fromYear), diff: difference(budget, change) })
    : "";
  return fill(words.newerPartBudget, { office: officeOf(name), to, year: String(year), than });
}

/** A number whose unit stands with another. */
function withoutUnit({ bare, cell }: Spoken): SaidNumber {
  return { text: bare, cell };
}

function inWords(count: number): string {
  return numberWord(count) ?? String(count);
}

function fillIn(template: string, from: number, to: number): string {
  return template.replaceAll("{from}", String(from)).replaceAll("{to}", String(to));
}

function isSaid(sentence: Sentence): boolean {
  return sentence.length > 0;
}
