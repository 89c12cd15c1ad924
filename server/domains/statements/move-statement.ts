import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadStatement, type StatementChange } from './load-statement.js';
import { Statement } from './statement.entity.js';
import { statementTransitions } from './statement.states.js';

/** The supplier sees it from now on, and is asked to look at its lines. */
export function sendStatement(context: SignedInContext, input: StatementChange) {
  return context.em.transactional(async (em) => {
    const statement = await loadStatement(em, input);
    requireTransition(statementTransitions, 'SEND', statement.status);
    Object.assign(statement, { status: 'SENT', released: true });
    const { id, number, supplier, periodTo } = statement;
    await notify(em, { kind: 'STATEMENT_SENT', to: { supplier: supplier.id }, record: { prefix: 'stm', id }, values: { number, endedOn: periodTo } });
    return { statement: { id } };
  });
}

/** Takes a statement back that was not signed by both; the last one first, because each begins where another ends. */
export function withdrawStatement(context: SignedInContext, input: StatementChange) {
  return context.em.transactional(async (em) => {
    const statement = await loadStatement(em, input);
    requireTransition(statementTransitions, 'WITHDRAW', statement.status);
    const { supplier, currencyCode, periodTo } = statement;
    const later = await em.findOne(Statement, { supplier, currencyCode, periodTo: { $gt: periodTo }, status: { $ne: 'WITHDRAWN' } });
    if (later) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `${later.number} begins with its balance: withdraw that one first.`);
    statement.status = 'WITHDRAWN';
    return { statement: { id: statement.id } };
  });
}
