import { Field, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';
import { Viewer } from './viewer.type.js';

@InputType('ViewerUpdateInput', { description: 'The person’s own settings; what is left out stays.' })
export class ViewerUpdateInput {
  @Field(() => String, { nullable: true, description: 'Their name, at most 200 characters.' })
  @VisibleTo('supplier', 'customer')
  name?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'The language of their pages and mails.' })
  @VisibleTo('supplier', 'customer')
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'Their IANA time zone, for example `Asia/Tehran`.' })
  @VisibleTo('supplier', 'customer')
  timeZone?: string | null;
}

@ObjectType('ViewerUpdatePayload', { description: 'The changed settings.' })
export class ViewerUpdatePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The person with the changed settings.' })
  @VisibleTo('supplier', 'customer')
  viewer?: Viewer | null;
}
