/** The little that the tests use of the toolkit, which has no types of its own. */
declare module "jsonstat-toolkit" {
  interface Cell {
    value: number | null;
    status: string | null;
  }

  interface Dimension {
    label: string;
    id: string[];
    role: string;
    Category(id: string): { label: string; unit: { label: string; decimals: number } | null };
  }

  interface Dataset {
    class: string;
    id: string[];
    size: number[];
    label: string;
    source: string;
    updated: string;
    note: string[] | null;
    role: { time: string[] | null; geo: string[] | null; metric: string[] | null };
    extension: Record<string, unknown>;
    n: number;
    Dimension(id: string): Dimension;
    Data(at: Record<string, string>): Cell;
    Data(at: number): Cell;
  }

  export default function JSONstat(json: unknown): Dataset;
}
