import type { LocalizedText } from '../../shared/locale.js';
import type { VersionLine } from './purchase-order-version.js';

/** A line as a change would have it. A quantity of 0 stands for a line that is called off. */
export interface ProposedLine extends VersionLine {
  /** UUID. */
  itemId: string;
  itemNames: LocalizedText;
  supplierSku: string | null;
  unitCode: string;
  note: string | null;
}
