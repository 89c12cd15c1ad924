import { Client, fetchExchange, mapExchange, subscriptionExchange, type Exchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage';
import { createClient as createStream } from 'graphql-sse';
import { pageIsOutdated } from '../release/release.js';
import { announcementsAfterAnswers } from './announcements-after-answers.js';
import { askAgainLater } from './ask-again-later.js';
import { csrfHeader } from './authenticated-fetch.js';
import { failureOf } from './failure.js';
import { trustedDocumentExchange } from './trusted-documents.js';

interface PortalClientOptions {
  /** Names the contract's address, `/graphql/<audience>`. */
  audience: string;
  /** Types that have no id of their own and are kept inside their parent. */
  embeddedTypes: string[];
  fetch: typeof fetch;
}

interface PortalClient {
  client: Client;
  /** Settles once what was kept on the device can be read from the cache. */
  restored: Promise<void>;
  /** Removes what is kept on the device. */
  forget: () => Promise<void>;
}

const daysKept = 7;

/**
 * The GraphQL client of a portal: normalised cache that outlives the page (so that the last data can be read without a
 * connection), trusted documents, renewal of the session, live updates.
 */
export function createPortalClient({ audience, embeddedTypes, fetch }: PortalClientOptions): PortalClient {
  const endpoint = `/graphql/${audience}`;
  const keys = Object.fromEntries(embeddedTypes.map((type) => [type, () => null]));
  const { promise: restored, resolve } = Promise.withResolvers<void>();
  const storage = makeDefaultStorage({ idbName: `counterpart-${audience}`, maxAge: daysKept, onCacheHydrated: resolve });
  const client = new Client({
    url: endpoint,
    fetch,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers: { accept: 'application/graphql-response+json, application/json' } },
    exchanges: [cacheExchange({ keys, storage }), announcementsAfterAnswers(), askAgainLater(), releaseExchange, trustedDocumentExchange, liveExchange(endpoint, fetch), fetchExchange],
  });
  return { client, restored, forget: async () => storage.clear() };
}

/** A document that the server does not know is one of an older release. */
const releaseExchange = mapExchange({
  onError(error) {
    if (failureOf(error) === 'outdated') pageIsOutdated();
  },
});

function liveExchange(endpoint: string, fetchFn: typeof fetch): Exchange {
  const stream = createStream({
    url: `${endpoint}/stream`,
    credentials: 'same-origin',
    headers: csrfHeader,
    fetchFn,
    retryAttempts: Number.POSITIVE_INFINITY,
    // After a restart of the server every open page comes back; spreading them keeps the start calm.
    retry: (attempts) => new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 1000 * 2 ** attempts) * (0.5 + Math.random() / 2))),
  });
  return subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe(sink) {
        const unsubscribe = stream.subscribe({ ...request, query: request.query as string }, {
          next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
          error: (failure) => sink.error(failure),
          complete: () => sink.complete(),
        });
        return { unsubscribe };
      },
    }),
  });
}
