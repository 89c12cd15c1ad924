import type { Audience } from '../../server/shared/audience.js';

/** Talks to the endpoints as a browser's page does: with an Origin header and the cookies it was given. */
export class BrowserSession {
  readonly cookies = new Map<string, string>();
  /** The last `Set-Cookie` header of each cookie. */
  readonly setCookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async send(audience: Audience, query: string, variables: object = {}) {
    const response = await fetch(`${this.url}/graphql/${audience}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.url,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const header of response.headers.getSetCookie()) this.keep(header);
    const { data, errors } = (await response.json()) as { data: any; errors?: { extensions: { code: string } }[] };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  }

  private keep(header: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    this.setCookies.set(name, header);
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
