import { type RawBuilder, sql } from 'kysely';
import type { Permission } from '../../auth/permissions.js';
import { type Audience, audiences } from '../../shared/audience.js';
import { dayOf } from '../../shared/days.js';
import type { RequestContext } from '../context.js';

/**
 * Who asks, and when, for use in a statement. These are parameters that get their values when the statement runs,
 * so that the same text serves everybody.
 */
export interface Asking {
  readonly audience: Audience;
  readonly accountId: RawBuilder<string | null>;
  readonly locale: RawBuilder<string>;
  readonly now: RawBuilder<Date>;
  /** The day in UTC. */
  readonly today: RawBuilder<string>;
  /** Whether they hold a permission. */
  may(permission: Permission): RawBuilder<boolean>;
}

/** A parameter whose value comes from the request that runs the statement. */
export class RequestValue {
  constructor(readonly of: (context: RequestContext) => unknown) {}
}

const values = {
  accountId: sql<string | null>`${sql.val(new RequestValue((context) => context.principal?.accountId ?? null))}::uuid`,
  locale: sql<string>`${sql.val(new RequestValue((context) => context.locale))}::text`,
  now: sql<Date>`${sql.val(new RequestValue((context) => context.now().toISOString()))}::timestamptz`,
  today: sql<string>`${sql.val(new RequestValue((context) => dayOf(context.now())))}::date`,
  may: (permission: Permission) =>
    sql<boolean>`${sql.val(new RequestValue((context) => context.principal?.permissions.has(permission) ?? false))}::boolean`,
};

const askings = Object.fromEntries(audiences.map((audience) => [audience, { audience, ...values }])) as Record<Audience, Asking>;

/** Who asks in a request of this audience. */
export function askingFor(audience: Audience): Asking {
  return askings[audience];
}
