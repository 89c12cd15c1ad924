import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { toPublicId } from '../../server/graphql/ids.js';
import type { Audience } from '../../server/shared/audience.js';
import { type Client, signIn } from '../support/client.js';
import { testPassword } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import type { Company } from './company.js';

/** What was tried under one marker, and whether the server said that it is done. */
export interface Attempt {
  readonly kind: 'ticket' | 'reply' | 'order';
  readonly marker: string;
  readonly input: object;
  acknowledged: boolean;
}

const AFTER_FAILURE_MS = 25;
const GOES_ON_WITHIN_MS = 120_000;

/** People who write all the time: customers open tickets, an agent answers them, a buyer makes orders. */
export class MixedLoad {
  readonly attempts: Attempt[] = [];
  private going = true;
  private lastFailure: unknown;
  private readonly working: Promise<void>[];

  private constructor(
    private readonly people: Record<Attempt['kind'], Person>,
    inputs: Record<Attempt['kind'], (marker: string) => object>,
  ) {
    this.working = (Object.keys(people) as Attempt['kind'][]).map(async (kind) => {
      while (this.going) {
        const marker = randomUUID();
        const attempt = { kind, marker, input: inputs[kind](marker), acknowledged: false };
        this.attempts.push(attempt);
        while (this.going && !(await this.isSettled(attempt)));
      }
    });
  }

  /** Starts it at the server of that address. */
  static async begin(url: string, { customer, agent, buyer, supplierId, itemIds }: Company): Promise<MixedLoad> {
    const people = { ticket: new Person(url, 'customer', customer), reply: new Person(url, 'staff', agent), order: new Person(url, 'staff', buyer) };
    const first = { subject: 'The first', type: 'QUESTION', body: '…' };
    const { ticket } = (await (await people.ticket.client()).ask(DOCUMENTS.ticket, { input: first })).ticketOpen;
    const lines = itemIds.map((itemId) => ({ itemId: toPublicId('item', itemId), unitPrice: '2.50', schedules: [{ quantity: '4', requestedOn: inDays(30) }] }));
    return new MixedLoad(people, {
      ticket: (marker) => ({ subject: marker, type: 'QUESTION', body: marker }),
      reply: (marker) => ({ id: ticket.id, body: marker }),
      order: (marker) => ({ supplierId: toPublicId('sup', supplierId), note: marker, lines }),
    });
  }

  /** Waits until so many more writes were acknowledged from now on. */
  async goOn(count: number): Promise<void> {
    const enough = this.acknowledged().length + count;
    for (const end = endOfPatience(); this.acknowledged().length < enough; await pause(AFTER_FAILURE_MS)) this.giveUpAfter(end);
  }

  acknowledged(): Attempt[] {
    return this.attempts.filter(({ acknowledged }) => acknowledged);
  }

  /** Ends it when all that was begun has an answer, or will have none. */
  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.working);
  }

  /** Sends again what had no answer, until it has one. That of a request which was carried out says so. */
  async askAgain(): Promise<void> {
    const end = endOfPatience();
    for (const attempt of this.attempts) {
      for (; !attempt.acknowledged; await this.isSettled(attempt)) this.giveUpAfter(end);
    }
  }

  private giveUpAfter(end: number): void {
    if (performance.now() > end) throw new Error('Nobody can write any more.', { cause: this.lastFailure });
  }

  /** Tries, and answers whether that will do for now: who has no answer tries the same again a moment later, as people do. */
  private async isSettled(attempt: Attempt): Promise<boolean> {
    try {
      const answer = await this.people[attempt.kind].write(DOCUMENTS[attempt.kind], attempt);
      attempt.acknowledged = answer === 'DONE';
      return true;
    } catch (error) {
      this.lastFailure = error;
      await pause(AFTER_FAILURE_MS);
      return false;
    }
  }
}

/** Somebody who signs in when they have to. */
class Person {
  private signedIn: Promise<Client> | undefined;

  constructor(
    private readonly url: string,
    private readonly audience: Audience,
    private readonly email: string,
  ) {}

  client(): Promise<Client> {
    this.signedIn ??= signIn(this.url, this.audience, this.email, testPassword).catch((error: unknown) => {
      this.signedIn = undefined;
      throw error;
    });
    return this.signedIn;
  }

  /** What the server says: that it is done, now or earlier, or that a server which may be dead has begun it. Throws when it says neither. */
  async write(document: string, { marker, input }: Attempt): Promise<'DONE' | 'BEGUN'> {
    const { status, data, errors } = await (await this.client()).send(document, { input }, { 'idempotency-key': marker });
    if (status === 401) this.signedIn = undefined;
    const code = errors?.[0]?.extensions?.code;
    if (code === 'IDEMPOTENCY_ANSWER_LOST') return 'DONE';
    if (code === 'IDEMPOTENCY_KEY_IN_PROGRESS') return 'BEGUN';
    const [payload] = Object.values(data ?? {}) as { userErrors: object[] }[];
    if (errors || !payload || payload.userErrors.length > 0) throw new Error(JSON.stringify({ errors, payload }));
    return 'DONE';
  }
}

const endOfPatience = () => performance.now() + GOES_ON_WITHIN_MS;

const DOCUMENTS: Record<Attempt['kind'], string> = {
  ticket: 'mutation ($input: TicketOpenInput!) { ticketOpen(input: $input) { ticket { id } userErrors { code field message } } }',
  reply: 'mutation ($input: TicketReplyInput!) { ticketReply(input: $input) { ticket { id } userErrors { code field message } } }',
  order: 'mutation ($input: PurchaseOrderCreateInput!) { purchaseOrderCreate(input: $input) { purchaseOrder { id } userErrors { code field message } } }',
};
