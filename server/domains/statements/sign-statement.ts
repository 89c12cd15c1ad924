import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { verdictOf } from './decide-statement-lines.js';
import { loadStatement, sideOf, type StatementChange } from './load-statement.js';
import { statementTransitions } from './statement.states.js';

/**
 * One side signs the statement, with what is agreed and what is in dispute. With both signatures it is frozen. Of the
 * company nobody signs what they have drawn up.
 */
export function signStatement(context: SignedInContext, input: StatementChange) {
  return context.em.transactional(async (em) => {
    const statement = await loadStatement(em, input);
    requireTransition(statementTransitions, 'SIGN', statement.status);
    const side = sideOf(context);
    const { principal } = context;
    if (side === 'COMPANY' && statement.createdById === principal.accountId) throw new DomainError('SELF_APPROVAL', ['id']);
    const open = statement.lines.getItems().filter((line) => verdictOf(line, side) === 'OPEN');
    if (open.length) throw new DomainError('REQUIRED', ['id'], `Agree to or dispute each line first; open are ${open.map(({ lineNumber }) => lineNumber).join(', ')}.`);
    const [own, other] = side === 'SUPPLIER' ? [statement.supplierSignedAt, statement.companySignedAt] : [statement.companySignedAt, statement.supplierSignedAt];
    if (own) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Your side has signed already.');
    const signature = { signedAt: context.now(), name: principal.name };
    Object.assign(statement, side === 'SUPPLIER' ? { supplierSignedAt: signature.signedAt, supplierSignedByName: signature.name } : { companySignedAt: signature.signedAt, companySignedByName: signature.name });
    statement.status = other ? 'SIGNED' : 'HALF_SIGNED';
    const to = side === 'SUPPLIER' ? ({ staff: true } as const) : { supplier: statement.supplier.id };
    await notify(em, { kind: 'STATEMENT_SIGNED', to, record: { prefix: 'stm', id: statement.id }, values: { number: statement.number, author: principal.name } });
    return { statement: { id: statement.id } };
  });
}
