import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { clientNetwork } from '../../shared/client-network.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account, accountIdPrefix } from '../identity/index.js';
import { ConsentPurpose } from './consent-purpose.entity.js';
import { ConsentText } from './consent-text.entity.js';
import { Consent } from './consent.entity.js';
import type { ConsentGiveInput, ConsentWithdrawInput } from './consent.inputs.js';
import { latestConsents } from './latest-consents.js';
import { type OwnConsent, ownConsents } from './own-consents.js';

/**
 * The person agrees to a purpose, in the words that they read.
 * @throws DomainError NOT_FOUND at `purpose`; CONFLICT at `textVersion` when the words have changed since;
 * NOT_ALLOWED_IN_STATE when they have agreed to these already
 */
export async function giveConsent(context: SignedInContext, input: ConsentGiveInput): Promise<{ consents: OwnConsent[] }> {
  await context.em.transactional(async (em) => {
    const { account, text } = await lockAndFind(em, context.principal.accountId, input.purpose);
    if (text.version !== input.textVersion) throw new DomainError('CONFLICT', ['textVersion'], 'The words have changed: show them anew.');
    const latest = await latestOf(em, account, text.purpose);
    if (latest?.given && latest.text.id === text.id) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It was given already.');
    write(em, context, account, text, true);
  });
  return { consents: await ownConsents(context) };
}

/**
 * Consent is withdrawn, by the person, or by one of the staff whom they told.
 * @throws DomainError NOT_FOUND at `purpose` or `accountId`; NOT_ALLOWED_IN_STATE when it was not given
 */
export async function withdrawConsent(context: SignedInContext, input: ConsentWithdrawInput): Promise<{ consents: OwnConsent[] }> {
  const accountId = input.accountId ? toUuid(accountIdPrefix, input.accountId) : context.principal.accountId;
  if (accountId !== context.principal.accountId && !context.principal.permissions.has('dataRights:handle')) throw new DomainError('NOT_FOUND', ['accountId']);
  await context.em.transactional(async (em) => {
    const { account, text } = await lockAndFind(em, accountId, input.purpose);
    const latest = await latestOf(em, account, text.purpose);
    if (!latest?.given) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It was not given.');
    write(em, context, account, latest.text, false);
  });
  return { consents: await ownConsents(context) };
}

/** Nobody else gives or withdraws for the same person before this transaction ends: a row that is only added cannot be locked. */
async function lockAndFind(em: EntityManager, accountId: string, code: string): Promise<{ account: Account; text: ConsentText }> {
  await takeTurns(em, `consent ${accountId}`);
  const account = await em.findOne(Account, accountId, { fields: ['id'] });
  if (!account) throw new DomainError('NOT_FOUND', ['accountId']);
  const purpose = await em.findOne(ConsentPurpose, { code, retiredAt: null });
  const text = purpose && (await em.findOne(ConsentText, { purpose }, { orderBy: { version: 'desc' }, populate: ['purpose'] }));
  if (!text) throw new DomainError('NOT_FOUND', ['purpose']);
  return { account: account as Account, text };
}

async function latestOf(em: EntityManager, { id }: Account, purpose: ConsentPurpose): Promise<Consent | undefined> {
  return (await latestConsents(em, id)).find((consent) => consent.purpose.id === purpose.id);
}

function write(em: EntityManager, { principal, clientAddress, userAgent }: SignedInContext, account: Account, text: ConsentText, given: boolean): void {
  const own = principal.accountId === account.id;
  em.create(Consent, {
    account,
    purpose: text.purpose,
    text,
    given,
    locale: principal.locale,
    recordedById: principal.accountId,
    clientNetwork: own ? clientNetwork(clientAddress) : null,
    userAgent: own ? (userAgent?.slice(0, 300) ?? null) : null,
  });
}
