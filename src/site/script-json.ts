/** Data as JSON to stand inside `<script>`: no text in it can end the element, or begin a comment there. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
