/** The words of the summary in English. */
export const en = {
  title: "Norway’s workplace centres in numbers",
  description:
    "Ten findings from public evaluations of NAV’s workplace centres (arbeidslivssentre) and the Inclusive Working Life agreement, each with its number and a link to the data.",
  lead: "NAV, the Norwegian Labour and Welfare Administration, runs Inclusive Workplace Support Centres (arbeidslivssentre), here called workplace centres. They support enterprises in preventing and reducing sickness absence. This site presents the numbers in five public evaluations of the centres and related schemes. The report is in Norwegian; this page is a summary.",
  findings: "Ten findings, 2012–2023",
  read: {
    title: "How to read the numbers",
    points: [
      "The reports were written under different agreements and asked different questions. The findings cannot be read as a trend.",
      "Most numbers are what managers, employee representatives and NAV staff answered. A reported contribution is not a measured effect.",
      "Many did not answer the surveys, and we do not know whether they would have answered differently.",
      "Each number links to the data set it comes from. We calculated the changes and the sums ourselves.",
    ],
  },
  sources: "The five evaluations",
  data: {
    title: "Data",
    words:
      "All numbers are published as {sets} open data sets (Data Package, CSV, Excel, Parquet) under CC BY 4.0.",
    link: "See the data sets",
  },
};
