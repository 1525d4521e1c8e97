import { MOST_COLUMNS } from "../charts/set-out.spec.ts";
import { isReason } from "../data/read/cells.ts";
import type { Field } from "../data/read/descriptor.ts";
import type { Table } from "../data/read/table.ts";
import { type Draft, valuesOf } from "./default-form.ts";
import { BOUND } from "./observations.ts";

/** Columns that say when something happened. */
const TIME = /^(?:tid|dato|tidspunkt)$/;

/** Columns that are of use to programs, or that say in another way what stands in one beside them. */
const SILENT = /^(?:nr|nummer|inndeling|region|rekkefolge|trykt)$/;

/** More rows are read one value of the first dimension at a time, where it has no more values than this. */
const MOST_ROWS = 60;
const MOST_PICKED = 30;

/** The form for a table whose numbers cannot be drawn, or that has none: its words, set out to be read. */
export function wordsDraft(table: Table): Draft {
  const fields = table.fields.filter(
    (field) => !SILENT.test(field.name) && !isReason(field, table.fields) && isUsed(table, field),
  );
  const bounded = fields.some(({ role }) => role === "measure");
  const shown = fields.filter(({ name }) => !(bounded && name === BOUND));
  const time = shown.find(({ name }) => TIME.test(name));
  const [event, ...more] = shown.filter((field) => field !== time);
  if (time && event && more.length === 0)
    return { form: "timeline", channels: { x: time.name, y: event.name }, options: {}, picks: [] };

  const [first] = shown;
  const isLong =
    first?.role === "dimension" &&
    table.rows.length > MOST_ROWS &&
    valuesOf(table, first).length <= MOST_PICKED;
  const set = isLong ? shown.slice(1) : shown;
  const heading = set.find(({ role }) => role === "dimension");
  const columns = set.filter((field) => field !== heading).slice(0, MOST_COLUMNS);
  if (columns.length === 0)
    return {
      form: "set-out",
      channels: {},
      options: { columns: [(heading ?? table.fields[0])?.name ?? ""] },
      picks: [],
    };
  return {
    form: "set-out",
    channels: heading ? { y: heading.name } : {},
    options: { columns: columns.map(({ name }) => name) },
    picks: isLong && first ? [first.name] : [],
  };
}

/** Whether a column says anything, and not the same in all rows. */
function isUsed(table: Table, field: Field): boolean {
  const values = new Set(table.rows.map((row) => row[field.name]));
  return table.rows.length === 1 ? !values.has(null) : values.size > 1;
}
