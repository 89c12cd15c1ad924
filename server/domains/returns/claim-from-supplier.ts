import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { NonConformance, openNonConformance, type Severity } from '../quality/index.js';
import { GoodsReceiptLine } from '../receiving/index.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { SupplierClaim } from './supplier-claim.entity.js';

export interface CustomerReturnClaimInput extends CustomerReturnChange {
  lineNumber: number;
  goodsReceiptLineId?: string | null;
  title: string;
  description: string;
  severity: Severity;
}

/**
 * Holds the supplier of the lot to account for what a customer sent back: opens a non-conformance with them. They learn
 * nothing of the customer, and the customer nothing of them.
 * @throws DomainErrors NOT_FOUND or INVALID when it is not clear from the lot with which receipt the goods came; TAKEN when it was claimed already
 */
export function claimFromSupplier(context: SignedInContext, input: CustomerReturnClaimInput) {
  return changeCustomerReturn(context, 'CLAIM', input, async (customerReturn, em) => {
    const returnLine = await em.findOne(CustomerReturnLine, { customerReturn, lineNumber: input.lineNumber });
    if (!returnLine) throw new DomainError('NOT_FOUND', ['lineNumber'], `The return has no line ${input.lineNumber}.`);
    if (await em.count(SupplierClaim, { returnLine })) throw new DomainError('TAKEN', ['lineNumber'], 'It was claimed already.');
    const goodsReceiptLine = await sourceOf(em, returnLine, input.goodsReceiptLineId);
    const { title, description, severity } = input;
    const { nonConformance } = await openNonConformance(
      { ...context, em },
      { title, description, severity, goodsReceiptLineId: toPublicId('grl', goodsReceiptLine.id), affectedQuantity: returnLine.receivedQuantity },
    );
    em.create(SupplierClaim, { returnLine, goodsReceiptLine, nonConformance: em.getReference(NonConformance, nonConformance.id), claimedById: context.principal.accountId, claimedByName: context.principal.name });
  });
}

/** The line of a receipt with which the goods came: the one that is named, else the only one with their lot or serial numbers. */
async function sourceOf(em: EntityManager, { item, lot, serials }: CustomerReturnLine, named: string | null | undefined): Promise<GoodsReceiptLine> {
  if (named) {
    const line = await em.findOne(GoodsReceiptLine, { id: toUuid('grl', named), returnOf: null });
    if (!line) throw new DomainError('NOT_FOUND', ['goodsReceiptLineId']);
    return line;
  }
  const marks = [...(lot ? [{ lot }] : []), ...(serials.length ? [{ serials: { $overlap: serials } }] : [])];
  const found = marks.length ? await em.find(GoodsReceiptLine, { $or: marks, orderLine: { item }, returnOf: null }, { limit: 2 }) : [];
  if (found.length === 1) return found[0]!;
  throw new DomainError(found.length ? 'INVALID' : 'NOT_FOUND', ['goodsReceiptLineId'], found.length ? 'Several receipts have this lot: name the line of one.' : 'No receipt has this lot or serial number: name the line of one.');
}
