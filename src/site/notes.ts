const numbers = new WeakMap<Request, number>();

/** The next number for a note on the page being rendered, from 1. */
export function noteNumber(page: Request): number {
  const number = (numbers.get(page) ?? 0) + 1;
  numbers.set(page, number);
  return number;
}
