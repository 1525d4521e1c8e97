/** What stands in a figure's first file until an editor has written it. It is never published. */
export const UNWRITTEN = {
  title: "Skriv funnet, i fortid, med år og hvem som svarte",
  subtitle: "Mål og enhet. Hvem, når.",
  alt: "Skriv hva figuren viser, for dem som ikke ser den: funnet, med tallene i.",
} as const;
