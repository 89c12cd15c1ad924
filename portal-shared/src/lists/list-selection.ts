/** How rows of a list are chosen. */
export interface ListSelection<Row> {
  /** Whether a row can be chosen at all. */
  allows: (row: Row) => boolean;
  /** What its box is called. */
  labelOf: (row: Row) => string;
  /** What the box above all of them is called. */
  allLabel: string;
}

/** The ids of the rows that can be chosen. */
export function selectableIn<Row extends { id: string }>(rows: readonly Row[], selection: ListSelection<Row> | undefined): string[] {
  return selection ? rows.filter(selection.allows).map(({ id }) => id) : [];
}

/** A selection with these rows in it, or without them. */
export function toggled(selected: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
