import Big from 'big.js';
import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Supplier } from '../suppliers/index.js';
import type { DiscountKind } from './discount.js';
import { DiscountRule } from './discount-rule.entity.js';

export interface DiscountRuleCreateInput {
  name: string;
  supplierId?: string | null;
  currencyCode: string;
  minimumAmount: Decimal;
  kind: DiscountKind;
  percent: Decimal;
  answerWithinDays: number;
  payWithinDays: number;
}

/** From now on each approved invoice that fits brings an offer. @throws DomainErrors for its form */
export function createDiscountRule(context: RequestContext, input: DiscountRuleCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const name = check.text(input.name, ['name'], 100);
    if (new Big(input.percent).lte(0) || new Big(input.percent).gt(50)) check.refuse('OUT_OF_RANGE', ['percent'], 'More than 0 and at most 50.');
    if (new Big(input.minimumAmount).lt(0)) check.refuse('OUT_OF_RANGE', ['minimumAmount'], 'Not less than 0.');
    if (input.answerWithinDays < 1 || input.answerWithinDays > 90) check.refuse('OUT_OF_RANGE', ['answerWithinDays'], '1 to 90.');
    if (input.payWithinDays < input.answerWithinDays || input.payWithinDays > 120) check.refuse('OUT_OF_RANGE', ['payWithinDays'], 'Not before the answer, and at most 120.');
    const onlySupplier = input.supplierId ? await em.findOne(Supplier, { id: toUuid('sup', input.supplierId) }) : null;
    if (input.supplierId && !onlySupplier) check.refuse('NOT_FOUND', ['supplierId']);
    check.settle();
    const { supplierId: _supplierId, ...rule } = input;
    const discountRule = em.create(DiscountRule, { ...rule, name, onlySupplier });
    await em.flush();
    return { discountRule: { id: discountRule.id } };
  });
}

/** Brings no further offer; those that are out stay. */
export function endDiscountRule(context: RequestContext, input: { id: string }) {
  return context.em.transactional(async (em) => {
    const discountRule = await loadForChange(em, DiscountRule, toUuid('drule', input.id));
    if (discountRule.endedAt) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'It has ended already.');
    discountRule.endedAt = context.now();
    return { discountRule: { id: discountRule.id } };
  });
}
