import type { EntityManager } from '@mikro-orm/postgresql';

const KEPT_MS = 24 * 60 * 60 * 1000;
/** A claim that was not renewed for so long was given up by its server. */
const CLAIM_GOOD_MS = 60_000;
/** How often a claim is renewed while its request runs. */
export const CLAIM_RENEWED_MS = 5_000;

/** A mutation that somebody sent with a key. */
export interface KeyedRequest {
  readonly accountId: string;
  readonly membershipId: string;
  readonly key: string;
  /** SHA-256, hexadecimal. */
  readonly requestHash: string;
  readonly requestId: string;
}

/** What is to be done with a request: carry it out only when it is `CLAIMED`. */
export type Claim =
  | { readonly kind: 'CLAIMED' }
  | { readonly kind: 'IN_PROGRESS' | 'OTHER_REQUEST' | 'ANSWER_LOST' }
  | { readonly kind: 'ANSWERED'; readonly status: number; readonly answer: string };

interface StoredKey {
  readonly id: string;
  readonly request_hash: string;
  readonly request_id: string;
  readonly given_up: boolean;
  readonly status: number | null;
  readonly answer: string | null;
}

/**
 * Claims a key for one request, in a transaction of its own, before anything of the request runs. What is guaranteed:
 *
 * - Of equal requests, however many arrive at once, one is carried out; the others meet its claim or its answer.
 * - An answer is replayed for 24 hours.
 * - The answer is kept right after the mutation's transactions, not within them. When a server is lost in between, the
 *   claim stays for 60 seconds; then the audit log, which commits with each change, tells whether the request had
 *   changed anything. If so it is `ANSWER_LOST` and is not carried out again; if not, the next one claims the key.
 * - A request that takes longer keeps its claim, because its server renews it while it runs. Only a server that stands
 *   still for a minute, and then goes on, loses claims of what it had begun.
 *
 * @param em acts for the system
 */
export async function claimKey(em: EntityManager, request: KeyedRequest, now: Date): Promise<Claim> {
  if (await insertKey(em, request, now)) return { kind: 'CLAIMED' };
  const [stored] = await em.execute<StoredKey[]>(
    'select id, request_hash, request_id, claimed_at < ? as given_up, status, answer from idempotency_key where membership_id = ? and key = ?',
    [new Date(now.getTime() - CLAIM_GOOD_MS), request.membershipId, request.key],
  );
  // Given back this very moment.
  if (!stored) return { kind: 'IN_PROGRESS' };
  if (stored.request_hash !== request.requestHash) return { kind: 'OTHER_REQUEST' };
  if (stored.answer !== null) return { kind: 'ANSWERED', status: stored.status!, answer: stored.answer };
  if (!stored.given_up) return { kind: 'IN_PROGRESS' };
  if (await changedAnything(em, request.accountId, stored.request_id)) return { kind: 'ANSWER_LOST' };
  return { kind: (await takeOver(em, stored, request, now)) ? 'CLAIMED' : 'IN_PROGRESS' };
}

async function insertKey(em: EntityManager, { membershipId, key, requestHash, requestId }: KeyedRequest, now: Date): Promise<boolean> {
  const inserted = await em.execute<unknown[]>(
    `insert into idempotency_key (id, created_at, membership_id, key, request_hash, request_id, claimed_at)
     values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)
     on conflict (membership_id, key) do update set created_at = excluded.created_at, request_hash = excluded.request_hash,
       request_id = excluded.request_id, claimed_at = excluded.claimed_at, status = null, answer = null
     where idempotency_key.created_at < ? returning id`,
    [now, membershipId, key, requestHash, requestId, now, keptSince(now)],
  );
  return inserted.length > 0;
}

async function changedAnything(em: EntityManager, accountId: string, requestId: string): Promise<boolean> {
  const found = await em.execute<unknown[]>('select 1 from audit_entry where account_id = ? and request_id = ? limit 1', [accountId, requestId]);
  return found.length > 0;
}

async function takeOver(em: EntityManager, { id, request_id }: StoredKey, { requestId }: KeyedRequest, now: Date): Promise<boolean> {
  const taken = await em.execute<unknown[]>(
    'update idempotency_key set request_id = ?, claimed_at = ? where id = ? and request_id = ? and answer is null returning id',
    [requestId, now, id, request_id],
  );
  return taken.length > 0;
}

const HELD = 'membership_id = ? and key = ? and request_id = ? and answer is null';
const holder = ({ membershipId, key, requestId }: KeyedRequest) => [membershipId, key, requestId];

/** Says that a request is still under way. */
export async function renewClaim(em: EntityManager, request: KeyedRequest, now: Date): Promise<void> {
  await em.execute(`update idempotency_key set claimed_at = ? where ${HELD}`, [now, ...holder(request)]);
}

/** Keeps the answer of a request that holds its key; one that was given up keeps nothing. */
export async function keepAnswer(em: EntityManager, request: KeyedRequest, status: number, answer: string): Promise<void> {
  await em.execute(`update idempotency_key set status = ?, answer = ? where ${HELD}`, [status, answer, ...holder(request)]);
}

/** Gives a key back: nothing of the request was carried out. */
export async function releaseKey(em: EntityManager, request: KeyedRequest): Promise<void> {
  await em.execute(`delete from idempotency_key where ${HELD}`, holder(request));
}

/** Keys from before this instant are forgotten. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}
