import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, holds } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { CannedReply } from './canned-reply.entity.js';

@InputType({ description: 'Which canned replies to list; every given part must hold.' })
export class CannedReplyFilter {
  @Field(() => String, { nullable: true, description: 'Part of the title or the English text.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are used no more.' })
  retired?: boolean | null;
}

const CannedReplyOrderField = defineEnum({
  name: 'CannedReplyOrderField',
  description: 'What a list of canned replies can be sorted by.',
  values: { TITLE: 'Their titles.' },
});

export const cannedReplyList = defineList<CannedReplyFilter>({
  entity: CannedReply,
  conditions: (filter, column) => [contains(column('searchText'), filter.search), holds(sql`${column('retiredAt')} is not null`, filter.retired)],
  orders: { TITLE: 'title' },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
});

export const CannedRepliesArguments = listArguments(CannedReplyFilter, orderInput('CannedReply', CannedReplyOrderField, []));
