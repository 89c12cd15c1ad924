import type { Client } from './client.js';

/** A subscription that is open. */
export interface Stream {
  /** HTTP status. */
  readonly status: number;
  /** Waits for the next answer; null once the stream has ended. */
  next<Data = any>(): Promise<{ data?: Data; errors?: { message: string; extensions?: Record<string, unknown> }[] } | null>;
  /** Whether the server said that nothing more comes; known once the stream has ended. */
  readonly complete: boolean;
  /** Everything before the stream ended, however it did. */
  toEnd(): Promise<void>;
  close(): void;
}

/** Opens a subscription; when this resolves, no change is missed any more. */
export async function subscribe(url: string, client: Client, document: string, variables: object = {}): Promise<Stream> {
  const control = new AbortController();
  const response = await fetch(`${url}/graphql/${client.audience}/stream`, {
    method: 'POST',
    signal: control.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(client.token ? { authorization: `Bearer ${client.token}` } : {}),
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const events = eventsOf(response);
  // The first thing written is an empty comment, after the subscription has begun.
  if (response.ok) await events.next();
  let complete = false;
  const stream = {
    status: response.status,
    get complete() {
      return complete;
    },
    async next() {
      for (;;) {
        const { value, done } = await events.next();
        if (done) return null;
        if (value.event === 'complete') complete = true;
        if (value.event === 'next') return JSON.parse(value.data);
      }
    },
    async toEnd() {
      while (await stream.next());
    },
    close: () => control.abort(),
  };
  return stream;
}

async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: string }> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
        yield { event: field('event'), data: field('data') };
      }
    }
  } catch (error) {
    // A connection that breaks is one of the ends that are waited for.
    if (!(error instanceof TypeError) && (error as Error).name !== 'AbortError') throw error;
  }
}
