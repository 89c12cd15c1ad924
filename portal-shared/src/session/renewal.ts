import { SessionRefreshDocument } from '../../../schema/generated/shared/graphql.js';
import { csrfHeader } from '../graphql/authenticated-fetch.js';

const { documentId } = (SessionRefreshDocument as unknown as { __meta__: { documentId: string } }).__meta__;

/**
 * Exchanges the refresh cookie for a fresh session; false when it is no longer good. Other windows of the same portal
 * share the cookie, so only one of them may renew at a time. A failed connection is an error, not a lost session.
 */
export function renewSession(endpoint: string): Promise<boolean> {
  return navigator.locks.request(`renew ${endpoint}`, () => requestRenewal(endpoint));
}

async function requestRenewal(endpoint: string): Promise<boolean> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...csrfHeader },
    body: JSON.stringify({ documentId, variables: { input: {} } }),
  });
  const body = (await answer.json()) as { data?: { sessionRefresh?: { viewer?: unknown } | null } | null };
  return Boolean(body.data?.sessionRefresh?.viewer);
}
