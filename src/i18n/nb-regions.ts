/** The words of the pages about fylker. What stands in braces is filled in. */
export const regionWords = {
  title: "Fylker",
  lead: "Hva evalueringene har av tall om arbeidslivssenteret i hvert fylke: budsjett, bemanning, bistand og ressurser, med kilde til hvert tall. Inndelingen er endret to ganger, og ingen av evalueringene har tall for fylkene slik de er i dag.",
  description:
    "Tallene om arbeidslivssenteret i hvert av dagens 15 fylker, de 12 NAV-fylkene fra 2020–2023 og de 19 fylkene før det.",
  map: "Kart over dagens 15 fylker",
  divisions: {
    "fylker-2024": "Dagens 15 fylker",
    "nav-2020": "De 12 NAV-fylkene, 2020–2023",
    "fylker-2017": "De 19 fylkene før 2018",
  },
  divisionLeads: {
    "fylker-2024":
      "Inndelingen er fra 2024. Ingen av evalueringene er så nye, så tallene er for områdene fylket hørte til før.",
    "nav-2020":
      "Slik NAV var delt da Oslo Economics og AFI kartla sentrene i 2022. Øst-Viken og Vest-Viken var ikke fylker; resten hadde samme navn som fylket.",
    "fylker-2017": "Slik landet var delt da SINTEF og AFI samlet tall om sentrene i 2009–2015.",
  },
  years: {
    "fylker-2024": "Fra 2024",
    "nav-2020": "2020–2023",
    "fylker-2017": "Før 2018",
  },
  kinds: { "fylker-2024": "fylker", "nav-2020": "NAV-fylker", "fylker-2017": "fylker" },
  kind: { "fylker-2024": "fylket", "nav-2020": "NAV-fylket", "fylker-2017": "fylket" },
  aKind: { "fylker-2024": "et fylke", "nav-2020": "et NAV-fylke", "fylker-2017": "et fylke" },
  onPage: "På denne siden",
  download: "Alle tallene som CSV",
  area: {
    title: "Hva navnet dekker",
    lead: "Fylkene er slått sammen og delt to ganger. Tall fra ulike inndelinger kan bare sammenlignes der området er det samme. Små grensejusteringer, der enkelte kommuner byttet fylke, er ikke tatt med.",
    same: "{name} var {kind}.",
    sameNow: "{name} er et fylke.",
    renamed: "Området het {area}.",
    renamedNow: "Området heter nå {area}.",
    part: "{name} hørte til {kind} {area}, som også dekket {others}. Tallene gjelder hele {area} og kan ikke deles.",
    partNow: "Området er nå en del av {area}, sammen med {others}.",
    sum: "Området var fylkene {area}. Tallene står for hvert av dem og er ikke lagt sammen.",
    sumNow: "Området er nå fylkene {area}.",
    split:
      "{name} var delt mellom {area}. {besides} Hvor mye av tallene deres som gjelder {name}, er ikke kjent.",
    mixed: "Området var {area}. Tallene står for hvert fylke og kan ikke legges sammen til {name}.",
    mixedNow: "Området er nå {area}.",
    covers: "{name} dekket også {others}.",
    partOf: "deler av {name}",
    see: "Egne sider:",
  },
  short: {
    part: "del av {area} i 2020–2023",
    split: "delt mellom {area} i 2020–2023",
    before: "{area} før 2018",
    now: "nå del av {area}",
  },
  office: "NAV {name}",
  says: {
    // The budget of one NAV-fylke: the amount and what had become of it.
    budgetUp: "{office} satte av {to} til arbeidslivssenteret i {year}, {diff} mer enn i {fromYear}.",
    budgetDown: "{office} satte av {to} til arbeidslivssenteret i {year}, {diff} mindre enn i {fromYear}.",
    budgetUnclear:
      "{office} satte av {to} til arbeidslivssenteret i {year}, omtrent som i {fromYear}, da det var {from}.",
    budgetSame: "{office} satte av {to} til arbeidslivssenteret i {year}, like mye som i {fromYear}.",
    budgetAlone: "{office} satte av {to} til arbeidslivssenteret i {year}.",
    realDownAfterDown: "Regnet i faste priser var nedgangen om lag {real}.",
    realDownAfterAll: "Regnet i faste priser var det likevel om lag {real} mindre.",
    realUpAfterUp: "Regnet i faste priser var økningen om lag {real}.",
    realUpAfterAll: "Regnet i faste priser var det likevel om lag {real} mer.",
    realUnclearAfterUp: "Prisene steg omtrent like mye, så i faste priser var budsjettet om lag det samme.",
    realUnclear: "Også i faste priser var det om lag det samme.",
    realUnclearAfterDown: "Regnet i faste priser er endringen usikker, fordi beløpene er avrundet.",
    shareUp: "Andelen av NAV-fylkets budsjett økte fra {from} til {to}.",
    shareDown: "Andelen av NAV-fylkets budsjett falt fra {from} til {to}.",
    shareUnclear:
      "I {year} gikk {to} av NAV-fylkets budsjett til senteret, omtrent den samme andelen som i {fromYear}.",
    shareSame: "I {year} gikk {to} av NAV-fylkets budsjett til senteret, den samme andelen som i {fromYear}.",
    shareAlone: "I {year} gikk {to} av NAV-fylkets budsjett til senteret.",
    shareMissing: "Hvor stor del senteret fikk av NAV-fylkets budsjett, går ikke fram av rapporten.",
    budgetHighest: "Ingen av de {count} NAV-fylkene hadde et større budsjett til senteret.",
    budgetLowest: "Ingen av de {count} NAV-fylkene hadde et mindre budsjett til senteret.",
    shareHighest:
      "I {year} gikk {to} av NAV-fylkets budsjett til senteret, den høyeste andelen blant de {count} som oppga den.",
    shareLowest:
      "I {year} gikk {to} av NAV-fylkets budsjett til senteret, den laveste andelen blant de {count} som oppga den.",
    // Two NAV-fylker that had some of the area each.
    budgetsOf: "I {year} satte {list} til arbeidslivssenteret.",
    budgetOf: "{office} av {to} ({from} i {fromYear})",
    nextBudgetOf: "{office} {to} ({from} i {fromYear})",
    staffBoth: "I {period} hadde senteret {employees} og {fte}.",
    staffEmployees: "Senteret hadde {employees} i {period}.",
    staffFte: "Lederen oppga {fte} i {period}, men ikke hvor mange ansatte det var.",
    staffOf: "I {period} hadde {list}.",
    staffOfOne: "{office} {count} ved arbeidslivssenteret",
    nextStaffOfOne: "{office} {count}",
    // One fylke, or several that the area was made up of.
    employees: "Arbeidslivssenteret i {name} hadde {count} i {year}.",
    employeesOf: "I {year} hadde {list}.",
    employeesOfOne: "arbeidslivssenteret i {name} {count}",
    nextEmployeesOfOne: "det i {name} {count}",
    half: "halvparten",
    resourcesHalf:
      "I {year} anslo lederen at {first} av ressursene gikk til arbeidet med sykefraværet, {second} til folk med redusert funksjonsevne og {third} til å få flere til å stå lenger i arbeid{other}.",
    resourcesMost:
      "I {year} anslo lederen at det meste av ressursene, {first}, gikk til arbeidet med sykefraværet, mot {second} til folk med redusert funksjonsevne og {third} til å få flere til å stå lenger i arbeid{other}.",
    resourcesFirst:
      "I {year} anslo lederen at sykefraværet tok mest av ressursene, {first}, mens {second} gikk til folk med redusert funksjonsevne og {third} til å få flere til å stå lenger i arbeid{other}.",
    resourcesLike:
      "I {year} anslo lederen at sykefraværet og folk med redusert funksjonsevne fikk like mye av ressursene, {first} hver, og at {third} gikk til å få flere til å stå lenger i arbeid{other}.",
    resourcesOther:
      "I {year} anslo lederen at den største delen av ressursene, {rest}, gikk til annet enn de tre delmålene i IA-avtalen. Sykefraværet fikk {first}, folk med redusert funksjonsevne {second} og det å stå lenger i arbeid {third}.",
    resourcesPlain:
      "I {year} anslo lederen at {first} av ressursene gikk til arbeidet med sykefraværet, {second} til folk med redusert funksjonsevne og {third} til å få flere til å stå lenger i arbeid{other}.",
    rest: "; {rest} gikk til annet arbeid",
    sickLeaveOf: "Lederne anslo i {year} at arbeidet med sykefraværet tok {list}.",
    sickLeaveOfOne: "{share} av ressursene i {name}",
    nextSickLeaveOfOne: "{share} i {name}",
    sickLeaveSame: "I {year} anslo begge lederne at arbeidet med sykefraværet tok {share} av ressursene.",
    newerPartBudget:
      "Nyere tall gjelder hele {office}, som satte av {to} til arbeidslivssenteret i {year}{than}.",
    thanUp: ", {diff} mer enn i {fromYear}",
    thanDown: ", {diff} mindre enn i {fromYear}",
    thanUnclear: ", omtrent som i {fromYear}",
    thanSame: ", like mye som i {fromYear}",
    newerSplit:
      "Nyere tall gjelder {area}, hver for seg. Begge dekket mer enn {name}, så tallene kan ikke deles.",
  },
  heads: {
    budget: "{name}: {to} til arbeidslivssenteret i {year}",
    staff: "{name}: {count} ved arbeidslivssenteret i {year}",
    plain: "{name}: arbeidslivssenteret i tall",
  },
  numbers: {
    what: "Hva tallet gjelder",
    number: "Tall",
    change: "Endring {from}–{to}",
    real: "I faste priser",
    points: "prosentpoeng",
    medianFormula: "det midterste av {count} tall",
    changeFormula: "({to} − {from}) / {from}",
    differenceFormula: "{to} − {from}",
    realFormula: "endring i faste {to}-kroner, omregnet med konsumprisindeksen",
    computed:
      "Endringene er regnet ut av oss. Beløpene er trykt avrundet, så endringen kan være noe større eller mindre. Faste priser er regnet ut med {index}.",
    index: "konsumprisindeksen",
    place: "nr. {place} av {count}",
    placeNote:
      "Plassen er regnet fra det høyeste tallet blant dem som har et tall. Medianen er det midterste av dem.",
    median: "Median",
    words: "Det rapportene forteller",
    wordsLead: "Gjengitt med våre ord.",
    ticked: "krysset av for {what}",
    figure: "Se i figur",
    caveats: "Forbehold",
    noOrder: "Fylkene er ikke satt i rekkefølge, fordi tallene ikke egner seg til det.",
  },
  missing: {
    title: "Hva vi ikke vet",
    absent: "Her står {count} av {total} {kind}, men ikke {name}.",
    today: "Ingen av evalueringene har tall etter dagens inndeling, fra 2024.",
  },
  figures: {
    title: "Figurer med {name} markert",
    lead: "Bildene viser området slik det sto i tallene. Åpne figuren for å velge andre tall og sammenligne.",
    embed: "Bygg inn med {name} markert",
  },
  use: {
    title: "Bruk tallene",
    csv: "Alle tallene på siden ligger i {file}: ett tall på hver linje, med datasett, tabell, kilde og side. UTF-8, komma mellom kolonnene, desimalpunktum. Der et tall mangler, står grunnen.",
    cite: "Slik viser du til siden",
    citation: "«{title}». {site}. {address}. Tallene er fra {sources}.",
  },
} as const;
