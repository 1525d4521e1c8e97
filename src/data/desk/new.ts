import readline from "node:readline";
import { EditorError, list } from "../../editor/errors.ts";
import { type Answers, checkAnswer, checkName, QUESTIONS, scaffold } from "./scaffold.ts";

/**
 * `new <set>`: asks for what a data set needs, and makes a folder to fill in. On a terminal a wrong
 * answer is asked for again; anywhere else the first one ends it.
 */
export async function createCommand(name: string | undefined): Promise<void> {
  if (!name) throw new EditorError({ file: "npm run data -- new" }, "ingen navn", "et navn på datasettet");
  checkName(name);
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answers: Partial<Answers> = {};
  const lines = terminal[Symbol.asyncIterator]();
  for (const { key, text } of QUESTIONS) {
    for (;;) {
      process.stdout.write(`${text}\n> `);
      const { value, done } = await lines.next();
      if (done) throw new EditorError({ file: "npm run data -- new" }, "ikke noe svar", text);
      try {
        checkAnswer(key, value, answers);
        answers[key] = value;
        break;
      } catch (error) {
        if (!process.stdin.isTTY || !(error instanceof EditorError)) throw error;
        console.log(`${error.message} Prøv igjen.`);
      }
    }
  }
  terminal.close();
  const files = scaffold(name, answers as Answers);
  console.log(`Laget ${list(files)}.`);
  console.log(
    "Fyll ut, skriv inn tallene, og kjør «npm run data -- check --utkast». CONTRIBUTING.md sier hvordan.",
  );
}
