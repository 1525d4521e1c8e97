/** The order by name, where a chart's rows can be ordered by one of its categories. */
export const SORT_BY_NAME = "navn";
