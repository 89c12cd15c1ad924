import { setTimeout as pause } from 'node:timers/promises';
import type { Audience } from '../../server/shared/audience.js';

/** What a GraphQL endpoint answered. */
export interface GraphqlAnswer<Data> {
  /** HTTP status. */
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } & Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** Talks to one endpoint as one person, or as nobody. */
export class Client {
  constructor(
    private readonly url: string,
    readonly audience: Audience,
    readonly token?: string,
  ) {}

  /** Sends a document and answers whatever came back, errors included. */
  async send<Data = any>(document: string, variables: object = {}, headers: Record<string, string> = {}): Promise<GraphqlAnswer<Data>> {
    const response = await fetch(`${this.url}/graphql/${this.audience}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query: document, variables }),
    });
    return { status: response.status, ...((await response.json()) as { data: Data }) };
  }

  /** Sends a document that has to succeed and answers its data. Throws with the errors otherwise. */
  async ask<Data = any>(document: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(document, variables);
    if (errors) throw new Error(`${this.audience} got errors: ${JSON.stringify(errors, null, 2)}`);
    return data;
  }
}

/** Servers hear that a session has ended a moment after that is committed. Throws when it goes on. */
export async function untilSignedOut(client: Client): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if ((await client.ask('{ viewer { id } }')).viewer === null) return;
    await pause(10);
  }
  throw new Error('The session still goes on after five seconds');
}

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken userErrors { code field message } }
}`;

/** Signs somebody in with an e-mail address and a password. Throws when that is refused. */
export async function signIn(url: string, audience: Audience, email: string, password: string): Promise<Client> {
  const { signIn: payload } = await new Client(url, audience).ask(SIGN_IN, { input: { email, password } });
  if (!payload.accessToken) throw new Error(`${email} cannot sign in: ${JSON.stringify(payload.userErrors)}`);
  return new Client(url, audience, payload.accessToken as string);
}
