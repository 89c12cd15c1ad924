import type { FastifyBaseLogger } from 'fastify';
import { listenTo } from '../database/listen.js';
import type { Database } from '../database/orm.js';

const CHANNEL = 'record_changed';
const MOST_PENDING = 1000;
/** Clocks of servers and database may differ so much. */
const MARGIN_MS = 5000;

/** What is announced: rows of these tables, and notes of staff on an order or a ticket. */
export type Announced = 'customer_return' | 'invoice' | 'non_conformance' | 'purchase_order' | 'purchase_order_note' | 'sales_order' | 'shipment' | 'statement' | 'supplier' | 'ticket' | 'ticket_note' | 'ticket_service_level' | 'data_export' | 'notification';

/** Which changes somebody follows. */
export interface ChangeFilter {
  readonly kinds: readonly Announced[];
  /** One record; null follows every one. */
  readonly id: string | null;
  /** Only records of this supplier, customer or account; null follows everyone's. */
  readonly ownerId: string | null;
}

/** The changes of records that any server of this installation makes. */
export interface Changes {
  /**
   * The UUIDs of records as they change, from now on until its `return` is called. A record that changes again before it
   * is taken is given once. `next` rejects when too many were left waiting.
   */
  follow(filter: ChangeFilter): AsyncIterableIterator<string>;
  close(): Promise<void>;
}

interface Follower extends ChangeFilter {
  give(id: string): void;
}

/** Begins to hear of changes, on one connection for the whole process. Rejects when the database cannot be reached. */
export async function watchChanges(database: Database, log: FastifyBaseLogger): Promise<Changes> {
  const followers = new Set<Follower>();
  const received = (payload: string) => {
    const [kind, id, ownerId] = payload.split(' ') as [Announced, string, string | undefined];
    for (const follower of followers) if (concerns(follower, kind, id, ownerId)) follower.give(id);
  };
  const listener = await listenTo(database, CHANNEL, log, {
    received,
    resumed: async (lostAt) => {
      for (const missed of await changedSince(database, new Date(lostAt.getTime() - MARGIN_MS))) received(missed);
    },
  });
  return {
    follow: (filter) => queueFor(filter, followers),
    close: () => listener.close(),
  };
}

function concerns(filter: ChangeFilter, kind: Announced, id: string, ownerId: string | undefined): boolean {
  return filter.kinds.includes(kind) && (filter.id ?? id) === id && (filter.ownerId ?? ownerId) === ownerId;
}

function queueFor(filter: ChangeFilter, followers: Set<Follower>): AsyncIterableIterator<string> {
  const pending = new Set<string>();
  let wake: (() => void) | undefined;
  const follower: Follower = {
    ...filter,
    give(id) {
      pending.add(id);
      if (pending.size > MOST_PENDING) followers.delete(follower);
      wake?.();
    },
  };
  followers.add(follower);
  return {
    async next() {
      for (;;) {
        if (pending.size > MOST_PENDING) throw new Error('A follower of changes fell too far behind.');
        if (!followers.has(follower)) return { done: true, value: undefined };
        const [id] = pending;
        if (id !== undefined) {
          pending.delete(id);
          return { done: false, value: id };
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    async return() {
      followers.delete(follower);
      wake?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Announcements are not kept; what they would have said stands in the tables. */
async function changedSince(database: Database, since: Date): Promise<string[]> {
  const rows = await database.system('changes').execute<{ announcement: string }[]>(
    `select 'purchase_order ' || id || ' ' || supplier_id as announcement from purchase_order where updated_at > ?
     union all select case visibility when 'PUBLIC' then 'purchase_order ' else 'purchase_order_note ' end || purchase_order_id || ' ' || supplier_id
       from purchase_order_comment where created_at > ?
     union all select 'invoice ' || id || ' ' || supplier_id from invoice where updated_at > ?
     union all select 'non_conformance ' || id || ' ' || supplier_id from non_conformance where updated_at > ?
     union all select 'shipment ' || id || ' ' || supplier_id from shipment where updated_at > ?
     union all select 'statement ' || id || ' ' || supplier_id from statement where updated_at > ?
     union all select 'supplier ' || id || ' ' || id from supplier where updated_at > ?
     union all select 'supplier ' || supplier_id || ' ' || supplier_id from review_task where updated_at > ?
     union all select 'supplier ' || supplier_id || ' ' || supplier_id from supplier_change_request where updated_at > ?
     union all select 'supplier ' || supplier_id || ' ' || supplier_id from supplier_qualification where updated_at > ?
     union all select 'supplier ' || supplier_id || ' ' || supplier_id from certificate where updated_at > ?
     union all select 'sales_order ' || id || ' ' || customer_id from sales_order where updated_at > ?
     union all select 'sales_order ' || sales_order_id || ' ' || customer_id from sales_shipment where updated_at > ?
     union all select 'ticket ' || id || ' ' || customer_id from ticket where updated_at > ?
     union all select 'ticket_note ' || ticket_id || ' ' || customer_id from ticket_message where visibility = 'INTERNAL' and created_at > ?
     union all select 'ticket ' || ticket_id || ' ' || customer_id from ticket_service_level where measured_at > ?
     union all select 'ticket_service_level ' || id || ' ' || customer_id from ticket_service_level where measured_at > ?
     union all select 'ticket_service_level ' || level.id || ' ' || level.customer_id from ticket_service_level as level join ticket on ticket.id = ticket_id where ticket.updated_at > ?
     union all select 'notification ' || id || ' ' || account_id from notification where created_at > ?
     union all select 'data_export ' || id || ' ' || account_id from data_export where account_id is not null and updated_at > ?`,
    Array<Date>(20).fill(since),
  );
  return rows.map(({ announcement }) => announcement);
}
