/** The words of the summary in English. */
export const en = {
  title: "Norway’s workplace centres in numbers",
  description:
    "Ten findings from five public evaluations of NAV’s workplace centres (arbeidslivssentre) and the Inclusive Working Life agreement, each with its number and source.",
  lead: "NAV, the Norwegian Labour and Welfare Administration, runs workplace centres (arbeidslivssentre) that help enterprises prevent sickness absence. This site reads five public evaluations of the centres and the schemes around them as numbers. The report is in Norwegian; this page is its summary.",
  findings: "Ten findings, 2012–2023",
  read: {
    title: "How to read the numbers",
    points: [
      "The reports were written under different agreements and asked different questions. The findings do not make up a trend.",
      "Most numbers are what managers, employee representatives and NAV staff answered. A reported contribution is not a measured effect.",
      "Many did not answer the surveys, and we do not know what they would have answered.",
      "Each number links to the table it was printed in. Changes, and sums of rows, are computed by us.",
    ],
  },
  sources: "The five evaluations",
  data: {
    title: "Data",
    words:
      "All numbers are published as {sets} open data sets (Data Package, CSV, Excel, Parquet), CC BY 4.0.",
    link: "See the data sets",
  },
};
