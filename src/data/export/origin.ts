/** What a downloaded file says about where it comes from. The site knows this, the data do not. */
export interface Origin {
  /** Full address of the version's folder, ending in a slash. */
  address: string;
  /** How to cite the version, as a sentence. */
  citation: string;
  /** Its sources as readers know them: «SINTEF 2013, Tabell 5-1, s. 21». */
  sources: string[];
  /** Each report it is taken from, by the evaluation's slug: in full, and where it is or is told of. */
  reports: Record<string, { title: string; path: string }>;
  /** The full address of the descriptor of each data set that its keys lead to, by its name. */
  packages: Record<string, string>;
}
