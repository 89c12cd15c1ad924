import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Item } from '../catalog/index.js';
import { PurchaseOrder } from '../purchasing/index.js';
import { Supplier } from '../suppliers/index.js';
import { MatchPolicy } from './match-policy.entity.js';

interface Scope {
  supplierId?: string | null;
  itemId?: string | null;
  purchaseOrderId?: string | null;
}

const percents = ['pricePercent', 'valuePercent', 'quantityPercent'] as const;
const amounts = ['priceAmount', 'valueAmount', 'chargeAmount', 'taxAmount'] as const;
type Limit = (typeof percents)[number] | (typeof amounts)[number];

export interface MatchPolicySetInput extends Scope, Partial<Record<Limit, Decimal | null>> {
  lockVersion?: number | null;
  kind: MatchPolicy['kind'];
}

/** Finance says how closely invoices are matched from now on. What is open is held to it when it is matched next. */
export function setMatchPolicy(context: SignedInContext, input: MatchPolicySetInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const limits = Object.fromEntries([...percents, ...amounts].map((name) => [name, checkLimit(check, name, input[name] ?? null)]));
    check.settle();
    const scope = await scopeOf(em, input);
    const known = await em.findOne(MatchPolicy, scope, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (typeof input.lockVersion === 'number' && input.lockVersion !== known?.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
    const policy = known ?? em.create(MatchPolicy, { ...scope, kind: input.kind });
    Object.assign(policy, limits, { kind: input.kind });
    return { matchPolicy: { id: policy.id } };
  });
}

/** Finance takes a policy back. The company's own stays: something has to hold. */
export function removeMatchPolicy(context: SignedInContext, input: Scope) {
  return context.em.transactional(async (em) => {
    const scope = await scopeOf(em, input);
    if (Object.values(scope).every((value) => value === null)) throw new DomainError('REQUIRED', null, 'Say of which supplier, item or order; the company’s own policy stays.');
    const policy = await em.findOne(MatchPolicy, scope);
    if (!policy) throw new DomainError('NOT_FOUND', null, 'There is no such policy.');
    em.remove(policy);
    return {};
  });
}

async function scopeOf(em: EntityManager, { supplierId, itemId, purchaseOrderId }: Scope) {
  if ([supplierId, itemId, purchaseOrderId].filter((id) => id).length > 1) throw new DomainError('INVALID', null, 'A policy holds for a supplier, an item or an order, or for all.');
  const found = async <T>(record: Promise<T | null>, field: string): Promise<T> => {
    const value = await record;
    if (!value) throw new DomainError('NOT_FOUND', [field]);
    return value;
  };
  return {
    supplier: supplierId ? await found(em.findOne(Supplier, toUuid('sup', supplierId)), 'supplierId') : null,
    item: itemId ? await found(em.findOne(Item, toUuid('item', itemId)), 'itemId') : null,
    purchaseOrder: purchaseOrderId ? await found(em.findOne(PurchaseOrder, toUuid('po', purchaseOrderId)), 'purchaseOrderId') : null,
  };
}

function checkLimit(check: InputCheck, name: Limit, value: Decimal | null): Decimal | null {
  if (value === null) return null;
  const isPercent = (percents as readonly string[]).includes(name);
  if (compare(value, '0') < 0 || (isPercent && compare(value, '100') > 0)) check.refuse('OUT_OF_RANGE', [name], isPercent ? 'From 0 to 100 percent.' : '0 or more.');
  return value;
}
