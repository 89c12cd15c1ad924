/**
 * A letter, from top to bottom. Every text is plain: it is set as it is, in its own direction of writing, and never read
 * as instructions.
 */
export interface Letter {
  readonly template: 'letter';
  /** What it is: "Purchase order". */
  readonly title: string;
  readonly number: string;
  /** What it is not, beside the title: "Draft", "Cancelled". */
  readonly mark: string | null;
  /** Whose letter it is. */
  readonly sender: Party;
  /** Who gets it, where to deliver … side by side, at most three. */
  readonly parties: readonly LabelledParty[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** What is said after the tables. */
  readonly remarks: readonly Fact[];
  /** A drawing of the number that machines read, as SVG. */
  readonly barcode: string | null;
}

export interface Party {
  readonly name: string;
  /** Address and what else stands below the name. */
  readonly lines: readonly string[];
}

export interface LabelledParty extends Party {
  readonly label: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A table with an optional heading above and sums below. */
export interface Section {
  readonly heading: string | null;
  readonly columns: readonly Column[];
  /** One cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Total[];
  /** What stands there when there is no row. */
  readonly empty: string;
}

export interface Column {
  readonly label: string;
  /** Figures stand at the end, so that they can be compared. */
  readonly align: 'start' | 'end';
  /** Takes the width that is left. */
  readonly wide: boolean;
}

export interface Cell {
  readonly text: string;
  /** Smaller, below it. */
  readonly detail: string | null;
}

export interface Total extends Fact {
  readonly strong: boolean;
}
