import type { Place } from "../editor/errors.ts";

/** Turns a position in the parsed text into a place in the file. Lines and columns count from 1. */
export type Locate = (line: number, column: number) => Place;
