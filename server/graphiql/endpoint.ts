import { createClient } from 'graphql-sse';

const ENDPOINT = '/graphql/staff';

/** Who is signed in. */
export interface Viewer {
  name: string;
  email: string;
}

export interface GraphqlRequest {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

interface Session {
  viewer: Viewer | null;
  userErrors: { code: string; field: string[] | null }[];
}

/** What this page itself asks for; what people ask for is passed on unread. */
interface GraphqlAnswer {
  data?: { viewer?: Viewer | null; signIn?: Session; sessionRefresh?: Session } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export type SignInOutcome = 'SIGNED_IN' | 'WRONG' | 'CODE_REQUIRED' | 'TOO_MANY' | 'FAILED';

const signedOut = new Set<() => void>();
let refreshing: Promise<boolean> | undefined;

/** Calls back when the session has ended; answers how to stop that. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => void signedOut.delete(listener);
}

/** Sends a document; a session that has to be refreshed is, once. */
export async function send(request: GraphqlRequest): Promise<GraphqlAnswer> {
  const answer = await post(request);
  if (!isSignedOut(answer)) return answer;
  if (await refresh()) return post(request);
  for (const listener of signedOut) listener();
  return answer;
}

/** Follows a subscription until it ends or the caller stops. */
export async function* follow(request: GraphqlRequest): AsyncGenerator<unknown> {
  // Renews the session when it is about to end: a stream cannot be asked again half-way.
  await send({ query: '{ viewer { id } }' });
  const client = createClient({ url: `${ENDPOINT}/stream`, headers: { 'apollo-require-preflight': '1' } });
  try {
    yield* client.iterate({ query: request.query, operationName: request.operationName ?? undefined, variables: request.variables as Record<string, unknown> });
  } finally {
    client.dispose();
  }
}

/** Null when nobody is signed in. */
export async function findViewer(): Promise<Viewer | null> {
  const { data } = await send({ query: '{ viewer { name email } }' });
  return data?.viewer ?? null;
}

export async function signIn(email: string, password: string, oneTimeCode?: string): Promise<SignInOutcome> {
  const query = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { name email } userErrors { code field } } }';
  const { data, errors } = await post({ query, variables: { input: { email, password, oneTimeCode } } }).catch((): GraphqlAnswer => ({}));
  if (errors?.some((error) => error.extensions?.code === 'RATE_LIMITED')) return 'TOO_MANY';
  const refusal = data?.signIn?.userErrors[0];
  if (refusal?.code === 'REQUIRED' && refusal.field?.includes('oneTimeCode')) return 'CODE_REQUIRED';
  if (refusal?.code === 'WRONG_CREDENTIALS') return 'WRONG';
  return data?.signIn?.viewer ? 'SIGNED_IN' : 'FAILED';
}

export async function signOut(): Promise<void> {
  await post({ query: 'mutation { signOut { userErrors { code } } }' });
  for (const listener of signedOut) listener();
}

async function post(request: GraphqlRequest): Promise<GraphqlAnswer> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as GraphqlAnswer;
}

/** One at a time: a second refresh with the same token would end the session. */
function refresh(): Promise<boolean> {
  const query = 'mutation { sessionRefresh(input: {}) { viewer { name email } userErrors { code field } } }';
  refreshing ??= post({ query })
    .then(({ data }) => Boolean(data?.sessionRefresh?.viewer))
    .finally(() => (refreshing = undefined));
  return refreshing;
}

function isSignedOut({ errors }: GraphqlAnswer): boolean {
  return errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
