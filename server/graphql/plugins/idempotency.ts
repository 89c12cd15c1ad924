import { createHash } from 'node:crypto';
import { type ApolloServerPlugin, type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type DocumentNode, getNamedType, type GraphQLFormattedError, type GraphQLSchema, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { CLAIM_RENEWED_MS, type Claim, claimKey, keepAnswer, type KeyedRequest, releaseKey, renewClaim } from '../../domains/idempotency/index.js';
import type { RequestContext } from '../context.js';
import { badInput } from '../errors.js';

const RETRY_AFTER_SECONDS = 1;
/** What may go otherwise the next time. */
const passing = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'TIMED_OUT']);
const wellFormed = /^[\x21-\x7e]{1,255}$/;

/**
 * The header `Idempotency-Key` on a mutation: the same request again gets the answer of the first, whatever that was,
 * with `Idempotency-Replayed: true`. Nobody's requests have no key, nor has one that opens a session: tokens are kept
 * nowhere. What failed inside keeps no answer; see `claimKey` for what is guaranteed.
 */
export const idempotency: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ logger }) {
    let claimed: KeyedRequest | null = null;
    let renewal: NodeJS.Timeout | undefined;
    return {
      async responseForOperation({ request, schema, document, operation, contextValue }) {
        const key = request.http?.headers.get('idempotency-key');
        const { principal, requestId } = contextValue;
        if (key === undefined || operation?.operation !== 'mutation' || !principal || opensSession(schema, document)) return null;
        if (!wellFormed.test(key)) return refusal(badInput('Idempotency-Key has 1 to 255 characters of ASCII without spaces.'));
        const { accountId, membershipId } = principal;
        const keyed = { accountId, membershipId, key, requestHash: hashOf(request), requestId };
        const claim = await claimKey(system(contextValue), keyed, contextValue.now());
        if (claim.kind !== 'CLAIMED') return answerTo(claim);
        claimed = keyed;
        const renew = () => renewClaim(system(contextValue), keyed, contextValue.now()).catch((error: unknown) => logger.warn(`A claim was not renewed: ${String(error)}`));
        renewal = setInterval(() => void renew(), CLAIM_RENEWED_MS).unref();
        return null;
      },
      async willSendResponse({ contextValue, response }) {
        clearInterval(renewal);
        if (!claimed || response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        try {
          if (data === undefined) await releaseKey(system(contextValue), claimed);
          else if (!errors?.some(({ extensions }) => passing.has(extensions?.['code']))) {
            await keepAnswer(system(contextValue), claimed, response.http.status ?? 200, JSON.stringify({ data, errors }));
          }
        } catch (error) {
          // The mutation is done and its answer is here: only a repetition will not find it.
          logger.warn(`The answer of request ${contextValue.requestId} was not kept: ${String(error)}`);
        }
      },
    };
  },
};

function system({ database }: RequestContext) {
  return database.system('idempotency');
}

function hashOf({ query, operationName, variables }: GraphQLRequest): string {
  return createHash('sha256').update(JSON.stringify([query, operationName ?? null, variables ?? {}])).digest('hex');
}

function opensSession(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let opens = false;
  const Field = () => {
    const type = types.getType();
    const named = type && getNamedType(type);
    if (isObjectType(named) && 'accessToken' in named.getFields()) opens = true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return opens;
}

function answerTo(claim: Exclude<Claim, { kind: 'CLAIMED' }>): GraphQLResponse {
  if (claim.kind === 'ANSWERED') return answered(JSON.parse(claim.answer) as SingleResult, claim.status, { 'idempotency-replayed': 'true' });
  const { status, code, message, headers } = refusals[claim.kind];
  return refusal({ message, extensions: { code } }, status, headers);
}

const refusals = {
  IN_PROGRESS: {
    status: 409,
    code: 'IDEMPOTENCY_KEY_IN_PROGRESS',
    message: 'The request with this Idempotency-Key is still in progress: try again in a moment.',
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  },
  OTHER_REQUEST: {
    status: 422,
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This Idempotency-Key belongs to another request: choose a new one for each.',
    headers: {},
  },
  ANSWER_LOST: {
    status: 409,
    code: 'IDEMPOTENCY_ANSWER_LOST',
    message: 'The request with this Idempotency-Key was carried out, but its answer was lost: look at the record, do not send it again.',
    headers: {},
  },
} as const;

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

function refusal(error: GraphQLFormattedError, status?: number, headers: Record<string, string> = {}): GraphQLResponse {
  const { message, extensions } = error;
  return answered({ errors: [{ message, ...(extensions && { extensions }) }] }, status, headers);
}

function answered(singleResult: SingleResult, status: number | undefined, headers: Record<string, string>): GraphQLResponse {
  return { http: { status, headers: new HeaderMap(Object.entries(headers)) }, body: { kind: 'single', singleResult } };
}
