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

/** What this page itself asks for; what people ask for is passed on unread. */
export interface GraphqlAnswer<Data = { viewer?: Viewer | null; sessionRefresh?: { viewer: Viewer | null } }> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

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

export async function signOut(): Promise<void> {
  await post({ query: 'mutation { signOut { userErrors { code } } }' });
  for (const listener of signedOut) listener();
}

/** Sends a document once, whoever is signed in. */
export async function post<Answer = GraphqlAnswer>(request: GraphqlRequest): Promise<Answer> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer;
}

/** One at a time: a second refresh with the same token would end the session. */
function refresh(): Promise<boolean> {
  const query = 'mutation { sessionRefresh(input: {}) { viewer { name email } } }';
  refreshing ??= post({ query })
    .then(({ data }) => Boolean(data?.sessionRefresh?.viewer))
    .finally(() => (refreshing = undefined));
  return refreshing;
}

function isSignedOut({ errors }: GraphqlAnswer): boolean {
  return errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}
