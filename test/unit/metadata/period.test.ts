import { expect, test } from "vitest";
import { readPeriod } from "../../../src/metadata/period.ts";

test.each([
  ["2012", { start: 2012, end: 2012 }],
  ["2008 og 2012", { start: 2008, end: 2012 }],
  ["2019–2022", { start: 2019, end: 2022 }],
  ["vinteren 2014/2015", { start: 2014, end: 2015 }],
  ["2012; tillitsvalgte også 2008", { start: 2008, end: 2012 }],
  ["2012 (sendt ut sent i 2011)", { start: 2012, end: 2012 }],
  ["fra 2021", { start: 2021 }],
  ["bistand gitt fra november 2020 til oktober 2022", { start: 2020, end: 2022 }],
  ["de siste fire årene før 2013", undefined],
  ["2000 (utgivelsesår)", undefined],
  ["april (året er ikke oppgitt, trolig 2013)", undefined],
  ["1935–2013", { start: 1935, end: 2013 }],
  ["", undefined],
])("«%s»", (text, period) => {
  expect(readPeriod(text)).toEqual(period);
});
