import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import type { MailChoice } from '../../jobs/notification-kinds.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { NotificationKindEnum, NotificationMailEnum } from './notification.enums.js';

@InputType('NotificationsMarkReadInput', { description: 'Which notifications you have read.' })
export class NotificationsMarkReadInput {
  @Field(() => [ID], { nullable: true, description: 'These, `ntf_…`; at most 100; all of yours when left out.' })
  @VisibleTo('supplier', 'customer')
  ids?: string[] | null;
}

@ObjectType('NotificationsMarkReadPayload', { description: 'What was unread is read.' })
export class NotificationsMarkReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many are still unread; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  unreadCount?: number | null;
}

@ObjectType('NotificationPreference', { description: 'How you are told of one kind of thing.' })
export class NotificationPreferenceType {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  @VisibleTo('supplier', 'customer')
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether it shows among your notifications.' })
  @VisibleTo('supplier', 'customer')
  page!: boolean;

  @Field(() => NotificationMailEnum, { description: 'Whether and when you are mailed about it.' })
  @VisibleTo('supplier', 'customer')
  mail!: MailChoice;
}

@InputType('NotificationPreferenceInput', { description: 'How you want to be told of one kind of thing.' })
export class NotificationPreferenceInput implements NotificationPreferenceType {
  @Field(() => NotificationKindEnum, { description: 'The kind; one of those that `notificationPreferences` lists.' })
  @VisibleTo('supplier', 'customer')
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether it is to show among your notifications.' })
  @VisibleTo('supplier', 'customer')
  page!: boolean;

  @Field(() => NotificationMailEnum, { description: 'Whether and when you want a mail about it.' })
  @VisibleTo('supplier', 'customer')
  mail!: MailChoice;
}

@InputType('NotificationPreferencesUpdateInput', { description: 'What is to change about how you are told.' })
export class NotificationPreferencesUpdateInput {
  @Field(() => [NotificationPreferenceInput], { description: 'The kinds to change, each once; the others stay as they are.' })
  @VisibleTo('supplier', 'customer')
  preferences!: NotificationPreferenceInput[];
}

@ObjectType('NotificationPreferencesUpdatePayload', { description: 'How you are told from now on.' })
export class NotificationPreferencesUpdatePayload extends Payload {
  @Field(() => [NotificationPreferenceType], { nullable: true, description: 'All kinds; null when the change was refused.' })
  @VisibleTo('supplier', 'customer')
  preferences?: NotificationPreferenceType[] | null;
}
