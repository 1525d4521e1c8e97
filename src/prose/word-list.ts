/** One thing has one word. What stands in « », in a block quote or in the title of a report is others' words, and goes free. */
interface Entry {
  /** The word we use, and when, as an editor is told. */
  use: string;
  /** The other words for it, as a regular expression: whole words, so that «bedriftshelsetjeneste» is none of them. */
  not: string;
  /** Why, where the word itself does not say it. */
  because?: string;
  /** Only where the text is about this division of the country, as `inndeling` has it. */
  division?: string;
}

/** The word list. Regular expressions are read without regard to case. */
export const WORD_LIST: readonly Entry[] = [
  { use: "«NAV-fylke»", not: "NAV-region(?:en|er|ene)?s?" },
  {
    use: "«NAV-fylke» (2020–2023), «fylke» eller «inndeling»",
    not: "region(?:en|er|ene)?s?",
    because: "Region betyr noe annet i hver rapport.",
  },
  {
    use: "«NAV-fylke»",
    not: "fylke(?:t|r|ne)?s?",
    because: "De tolv i tallene fra 2020–2023 var ikke alle fylker.",
    division: "nav-2020",
  },
  {
    use: "«bistand»",
    not: "hjelp(?:en|a)?s?",
    because: "Rapportene kaller det bistand. Verbet «å hjelpe» kan brukes.",
  },
  {
    use: "«virksomhet»",
    not: "(?:IA-)?(?:bedrift|firma)(?:en|et|er|ene|a)?s?",
    because: "Mener rapporten noe annet, skal ordet stå i « ».",
  },
  { use: "«Oslo Economics og AFI»", not: "Oslo Economics(?! og (?:AFI|Arbeidsforskningsinstituttet))" },
  { use: "«NAV»", not: "(?-i:Nav)(?!\\.no)s?" },
  { use: "«sammenligne»", not: "u?sammenlikn\\p{L}*" },
  { use: "«sykmeldt» og «sykmelding»", not: "sykemeld\\p{L}*" },
  { use: "«sju»", not: "syv(?:ende)?" },
  { use: "«tjue» og «tretti»", not: "tyve|tredve" },
  { use: "«verken»", not: "hverken" },
  { use: "«fram»", not: "frem(?!st(?!\\p{L})|m|deles)\\p{L}*" },
  { use: "«fylle ut»", not: "fyl[lt]\\p{L}* ut[^.]* for hånd" },
  {
    use: "«mangler», eller «ikke oppgitt» der rapporten ikke har tallet",
    not: "ikke tilgjengelige?",
  },
];
