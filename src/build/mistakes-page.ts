import { escape as escapeHtml } from "html-escaper";
import type { EditorErrors } from "../editor/errors.ts";

/** The page that stands in the place of all others while something is wrong. Vite's script loads it again. */
export function mistakesPage({ errors }: EditorErrors): string {
  const items = errors.map(({ message }) => {
    const where = message.slice(0, message.indexOf(": fant "));
    return `<li><code>${escapeHtml(where)}</code> ${escapeHtml(message.slice(where.length + 2))}</li>`;
  });
  const title = errors.length === 1 ? "Én feil må rettes" : `${errors.length} feil må rettes`;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script type="module" src="/@vite/client"></script>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 Georgia, serif }
main { max-width: 42rem; margin: 3rem auto; padding: 0 1rem }
li { margin-block: 1rem; overflow-wrap: anywhere }
code { display: block; font-weight: bold }
/* What a page that was half-way said of the same mistake, with the program's own files. */
vite-error-overlay { display: none }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Siden kommer tilbake av seg selv når filene er rettet og lagret.</p>
<ol>
${items.join("\n")}
</ol>
</main>
</body>
</html>
`;
}
