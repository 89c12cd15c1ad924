import type { FastifyReply } from 'fastify';
import type { RequestContext } from '../graphql/context.js';
import { spendAllowance } from '../graphql/pace.js';
import { refuse } from './refuse.js';

/** What these addresses cost of the allowance that documents of GraphQL are paid from, by the work that they are. */
export const costs = { upload: 50, download: 10, table: 100, typesetting: 100 } as const;

/** Takes a cost from the allowance of who asks. Answers the refusal, which is sent then, when it was too much; else null. */
export function refuseHaste(context: RequestContext, reply: FastifyReply, cost: number): FastifyReply | null {
  const { wait } = spendAllowance(context, cost);
  return wait > 0 ? refuse(reply.header('retry-after', String(wait)), 429, 'RATE_LIMITED', `Too much at once: try again in ${wait} seconds.`) : null;
}
