import { type Billed, type MatchDocument, type MatchLine, type OrderedLine, plus, remaining } from './document.js';

/** What a document bills of one order line, over all of its lines that do. */
export interface Share {
  ordered: OrderedLine;
  /** The last of those lines; a difference is shown there. */
  line: MatchLine;
  /** With what other invoices bill. */
  billed: Billed;
}

/** What is billed of each order line once this document counts. Lines that name none, or need not agree with any, are left out. */
export function sharesOf({ lines }: MatchDocument): Share[] {
  const shares = new Map<string, Share>();
  for (const line of lines) {
    const { ordered, policy } = line;
    if (!ordered || policy.kind === 'NONE') continue;
    const before = shares.get(ordered.id)?.billed ?? ordered.billed;
    shares.set(ordered.id, { ordered, line, billed: plus(before, remaining(line)) });
  }
  return [...shares.values()];
}

/** Whether the line still bills anything. */
export function bills(line: MatchLine): boolean {
  const { quantity, value } = remaining(line);
  return Number(quantity) > 0 || Number(value) > 0;
}
