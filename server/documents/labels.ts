import type { Fact, LabelledParty } from './letter.js';

/** One label to a page, 100 × 150 mm, as `templates/label.typ` sets them. */
export interface Labels {
  readonly template: 'label';
  readonly title: string;
  readonly number: string;
  readonly from: LabelledParty;
  readonly to: LabelledParty;
  readonly labels: readonly Label[];
}

export interface Label {
  readonly heading: string;
  readonly facts: readonly Fact[];
  /** What machines read, as SVG, and the same for people. */
  readonly barcode: string;
  readonly code: string;
}
