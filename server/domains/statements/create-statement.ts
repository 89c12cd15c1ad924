import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { Supplier } from '../suppliers/index.js';
import { closingBalance } from './balance.js';
import { gatherEntries, openingBalance } from './gather-entries.js';
import { Statement } from './statement.entity.js';
import { StatementLine } from './statement-line.entity.js';

export interface StatementCreateInput {
  supplierId: string;
  currencyCode: string;
  periodFrom: string;
  periodTo: string;
}

/**
 * Draws a statement up. It begins where the one before ends, in day and balance; without one before it begins by the
 * books. What it says never changes after that.
 */
export function createStatement(context: SignedInContext, input: StatementCreateInput) {
  return context.em.transactional(async (em) => {
    const { periodFrom, periodTo, currencyCode } = input;
    // Whoever else draws one up for the supplier waits here.
    const supplier = await em.findOne(Supplier, { id: toUuid('sup', input.supplierId) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    const previous = await lastOf(em, supplier, currencyCode);
    checkPeriod(input, previous, dayOf(context.now()));
    const period = { supplierId: supplier.id, currencyCode, from: periodFrom, to: periodTo, previous };
    const opening = await openingBalance(em, period);
    const entries = await gatherEntries(em, period);
    const statement = em.create(Statement, {
      number: await nextNumber(em, 'ST'),
      supplier,
      status: 'DRAFT',
      currencyCode,
      periodFrom,
      periodTo,
      openingBalance: opening,
      closingBalance: closingBalance(opening, entries),
      disputedAmount: '0',
      createdById: context.principal.accountId,
      createdByName: context.principal.name,
    });
    entries.forEach((entry, index) => {
      em.create(StatementLine, { ...entry, statement, supplier, lineNumber: index + 1, currencyCode, supplierVerdict: 'OPEN', companyVerdict: 'AGREED' });
    });
    return { statement: { id: statement.id } };
  });
}

async function lastOf(em: EntityManager, supplier: Supplier, currencyCode: string): Promise<Statement | null> {
  return em.findOne(Statement, { supplier, currencyCode, status: { $ne: 'WITHDRAWN' } }, { orderBy: { periodTo: 'desc' } });
}

function checkPeriod({ periodFrom, periodTo }: StatementCreateInput, previous: Statement | null, today: string): void {
  if (periodTo < periodFrom) throw new DomainError('OUT_OF_RANGE', ['periodTo'], `Not before ${periodFrom}.`);
  if (periodTo >= today) throw new DomainError('OUT_OF_RANGE', ['periodTo'], `Before today, ${today}: the period has to be over.`);
  const next = previous && dayOf(daysAfter(new Date(`${previous.periodTo}T00:00:00Z`), 1));
  if (next && next !== periodFrom) throw new DomainError('OUT_OF_RANGE', ['periodFrom'], `The statement before, ${previous.number}, ends the day before ${next}.`);
}
