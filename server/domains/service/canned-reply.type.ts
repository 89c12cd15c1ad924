import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { LocalizedTextType, shownText } from '../../graphql/localized-text.type.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { CannedReply } from './canned-reply.entity.js';

@ObjectType('CannedReply', { description: 'A text that is ready to be sent to customers, in several languages.' })
@RecordOf(CannedReply, 'crp')
export class CannedReplyType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: CannedReply['lockVersion'];

  @Field(() => String, { description: 'By which staff find it.' })
  title!: CannedReply['title'];

  @Field(() => LocalizedTextType, { description: 'The text, with places like `{{ticket.number}}`.' })
  @BySql((column) => shownText(column('texts')))
  texts!: LocalizedTextType;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is used no more.' })
  retiredAt!: string | null;
}

export const CannedReplyConnection = connectionOf('CannedReply', () => CannedReplyType);
