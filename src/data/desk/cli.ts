import "../../editor/node-version.ts";
import { parseArgs } from "node:util";
import { EditorError, list, nearestFirst } from "../../editor/errors.ts";
import { forEditors } from "../../editor/system.ts";
import { isAtWork, takeTurn } from "../../editor/turn.ts";
import { COMMANDS, type Command, type Given, helpFor } from "./commands.ts";
import { isUnderWay, recover } from "./publish.ts";

/** What stands after a command, read by its own options. */
function read(name: string, { options = {}, most, usage }: Command, args: string[]): Given {
  const place = { file: `npm run data -- ${name}` };
  const expected = usage.includes("<") || usage ? `${name} ${usage}` : name;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const extra = positionals[most];
    if (extra !== undefined) throw new EditorError(place, `«${extra}»`, expected);
    return { values: values as Given["values"], positionals };
  } catch (error) {
    if (error instanceof EditorError) throw error;
    // An option that is not known, or one without its value.
    const wrong = args.find((arg) => arg.startsWith("-") && !(arg.replace(/^--|=.*$/g, "") in options));
    throw new EditorError(place, `«${wrong ?? args.join(" ")}»`, expected);
  }
}

/** Runs a command, after what an interrupted one left is put right. */
async function run(name: string, command: Command, args: string[]): Promise<void> {
  const given = read(name, command, args);
  const giveBack = command.changes || (isUnderWay() && !isAtWork()) ? takeTurn() : undefined;
  try {
    const done = giveBack && recover();
    if (done) console.log(done);
    await command.run(given);
  } finally {
    giveBack?.();
  }
}

const [name, ...args] = process.argv.slice(2);
try {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === "help" || args.includes("--help")) console.log(helpFor(name === "help" ? args[0] : name));
  else if (name !== undefined && command) await run(name, command, args);
  else {
    console.log(helpFor(undefined));
    if (name !== undefined)
      throw new EditorError(
        { file: "npm run data" },
        `kommandoen «${name}»`,
        `en av ${list(nearestFirst(name, Object.keys(COMMANDS)))}`,
      );
  }
} catch (error) {
  const told = forEditors(error);
  if (!told) throw error;
  console.error(told.message);
  process.exitCode = 1;
}
