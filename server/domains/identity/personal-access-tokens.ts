import type { EntityManager } from '@mikro-orm/postgresql';
import { newPersonalToken } from '../../auth/personal-tokens.js';
import { digestOf } from '../../auth/secret-token.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Account } from './account.entity.js';
import { checkOwnPassword } from './check-own-password.js';
import { Membership } from './membership.entity.js';
import { PersonalAccessToken } from './personal-access-token.entity.js';
import { LONGEST_DAYS, type PersonalAccessTokenCreateInput, type PersonalAccessTokenRevokeInput, type PersonalAccessTokenType } from './personal-access-token.types.js';
import { tellOfChange } from './tell-of-change.js';

const LONGEST_NAME = 100;
const MOST_TOKENS = 20;

/** The tokens of the person that are good now, newest first. */
export async function personalAccessTokens({ database, principal, now }: SignedInContext): Promise<PersonalAccessTokenType[]> {
  const open = { account: principal.accountId, revokedAt: null, expiresAt: { $gt: now() } };
  const tokens = await database.system('personalAccessTokens').find(PersonalAccessToken, open, { orderBy: { id: 'desc' } });
  return tokens.map(shown);
}

/**
 * Makes a token with which a program acts for the person, within what they chose and may do themselves.
 * @throws DomainError REQUIRED or TOO_LONG at `name`; REQUIRED or INVALID at `scopes`; OUT_OF_RANGE at `days`;
 * WRONG_CREDENTIALS or REQUIRED at `password` or `oneTimeCode`; NOT_ALLOWED_IN_STATE beyond twenty; RATE_LIMITED
 */
export async function createPersonalAccessToken(context: SignedInContext, input: PersonalAccessTokenCreateInput) {
  const { database, principal, requestId, now } = context;
  const check = new InputCheck();
  const name = check.text(input.name, ['name'], LONGEST_NAME);
  const scopes = [...new Set(input.scopes)].sort();
  if (scopes.length === 0) check.refuse('REQUIRED', ['scopes'], 'A token that may do nothing is of no use.');
  const foreign = scopes.filter((scope) => scope === 'session:own' || !(principal.permissions as ReadonlySet<string>).has(scope));
  if (foreign.length > 0) check.refuse('INVALID', ['scopes'], `Only permissions of your own other than \`session:own\`, not ${foreign.join(', ')}.`);
  if (input.days < 1 || input.days > LONGEST_DAYS) check.refuse('OUT_OF_RANGE', ['days'], `From 1 to ${LONGEST_DAYS} days.`);
  check.settle();
  await checkOwnPassword(context, input.password, ['password'], input.oneTimeCode ?? '');

  const token = newPersonalToken();
  const made = await database.system('personalAccessTokenCreate', principal.accountId, requestId).transactional(async (em) => {
    const account = await em.findOneOrFail(Account, principal.accountId);
    await requireRoom(em, account, now());
    await tellOfChange(em, context, account, 'accessTokenMade', { token: name });
    const membership = em.getReference(Membership, principal.membershipId);
    return em.create(PersonalAccessToken, { account, membership, name, tokenHash: digestOf(token), scopes, expiresAt: daysAfter(now(), input.days) });
  });
  return { token, personalAccessToken: shown(made) };
}

async function requireRoom(em: EntityManager, account: Account, now: Date): Promise<void> {
  const open = await em.count(PersonalAccessToken, { account, revokedAt: null, expiresAt: { $gt: now } });
  if (open >= MOST_TOKENS) throw new DomainError('NOT_ALLOWED_IN_STATE', null, `Nobody has more than ${MOST_TOKENS} tokens; revoke one first.`);
}

/**
 * Ends a token of the person at once.
 * @throws DomainError NOT_FOUND at `id` for what is no token of theirs that is good
 */
export async function revokePersonalAccessToken(context: SignedInContext, { id }: PersonalAccessTokenRevokeInput) {
  const { database, principal, requestId, now } = context;
  await database.system('personalAccessTokenRevoke', principal.accountId, requestId).transactional(async (em) => {
    const token = await em.findOne(PersonalAccessToken, { id: toUuid('pat', id), account: principal.accountId, revokedAt: null });
    if (!token) throw new DomainError('NOT_FOUND', ['id']);
    token.revokedAt = now();
  });
  return { personalAccessTokens: await personalAccessTokens(context) };
}

/** Ends every token of an account, when its password was lost. */
export async function revokePersonalAccessTokens(em: EntityManager, account: Account, now: Date): Promise<void> {
  for (const token of await em.find(PersonalAccessToken, { account, revokedAt: null })) token.revokedAt = now;
}

function shown({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: PersonalAccessToken): PersonalAccessTokenType {
  return { id: toPublicId('pat', id), name, scopes, createdAt, expiresAt, lastUsedAt: lastUsedAt ?? null };
}
