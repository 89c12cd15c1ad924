/** Sent with every call: a form on a foreign page cannot add it, so it proves the call comes from the portal. */
export const csrfHeader = { 'Apollo-Require-Preflight': '1' };

interface Renewal {
  /** Renews the session's cookies; false when the person has to sign in again. */
  renew: () => Promise<boolean>;
  /** Called once the session cannot be renewed. */
  expired: () => void;
}

/**
 * A `fetch` that renews an expired session once and repeats the call. Calls that fail at the same time share one
 * renewal, because the refresh token is good for one use only.
 */
export function authenticatedFetch({ renew, expired }: Renewal): typeof fetch {
  let renewal: Promise<boolean> | undefined;
  const renewOnce = () => (renewal ??= renew().finally(() => (renewal = undefined)));

  return async (input, init) => {
    const answer = await call(input, init);
    if (!(await isUnauthenticated(answer))) return answer;
    if (await renewOnce()) return call(input, init);
    expired();
    return answer;
  };
}

function call(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, credentials: 'same-origin', headers: { ...headersOf(init), ...csrfHeader } });
}

function headersOf(init?: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers).entries());
}

async function isUnauthenticated(answer: Response): Promise<boolean> {
  if (answer.status === 401) return true;
  if (!answer.headers.get('content-type')?.includes('json')) return false;
  const body = (await answer.clone().json().catch(() => undefined)) as { errors?: { extensions?: { code?: string } }[] } | undefined;
  return body?.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
