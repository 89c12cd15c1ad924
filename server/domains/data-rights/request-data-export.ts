import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account, checkOwnPassword } from '../identity/index.js';
import { DataExport } from './data-export.entity.js';
import type { DataExportRequestInput, DataExportStartInput } from './data-export.inputs.js';
import { findPerson } from './person.js';

/**
 * The person asks for everything that is held about them.
 * @throws DomainError WRONG_CREDENTIALS at `password`; NOT_ALLOWED_IN_STATE while another one is put together; RATE_LIMITED
 */
export async function requestDataExport(context: SignedInContext, { password }: DataExportRequestInput) {
  const { email } = await checkOwnPassword(context, password, ['password']);
  return start(context, email);
}

/**
 * Staff have it sent to somebody who asked by another way, with or without an account.
 * @throws DomainError NOT_FOUND at `email` when nothing is held; NOT_ALLOWED_IN_STATE while another one is put together
 */
export function startDataExport(context: SignedInContext, { email }: DataExportStartInput) {
  return start(context, email.toLowerCase());
}

async function start({ database, principal, requestId }: SignedInContext, email: string) {
  return database.system('dataExportRequest', principal.accountId, requestId).transactional(async (em: EntityManager) => {
    await takeTurns(em, `data export ${email}`);
    const person = await findPerson(em, email);
    if (!person) throw new DomainError('NOT_FOUND', ['email'], 'Nothing is held about anybody with this address.');
    if (await em.count(DataExport, { email, status: 'REQUESTED' })) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'One is being put together already.');
    const account = person.accountId ? em.getReference(Account, person.accountId) : null;
    const dataExport = em.create(DataExport, { account, email, locale: person.locale, status: 'REQUESTED', requestedById: principal.accountId });
    await em.flush();
    await addJob(em, 'prepare_data_export', { id: dataExport.id });
    return { dataExport: { id: dataExport.id } };
  });
}
