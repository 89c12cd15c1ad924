import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { badInput } from '../../graphql/errors.js';
import { AuditEntryFilter } from './audit-entry.inputs.js';
import { AuditEntryPage } from './audit-entry.type.js';
import { findAuditEntries } from './find-audit-entries.js';

const MOST = 100;

@Resolver()
export class AuditEntryResolver {
  @Query(() => AuditEntryPage, { description: 'Who changed what: by record, person and time, the newest first. `BAD_USER_INPUT` beyond 100 at once.' })
  @Requires('audit:read')
  auditEntries(
    @Ctx() context: SignedInContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Which ones; all when left out.' }) filter: AuditEntryFilter | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `next` of an earlier answer with the same filter.' }) after: string | null,
  ) {
    if (first < 1 || first > MOST) throw badInput(`\`first\` is from 1 to ${MOST}.`);
    return findAuditEntries(context, info.schema, filter ?? {}, first, after ?? null);
  }
}
