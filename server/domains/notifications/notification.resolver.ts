import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { markNotificationsRead } from './mark-notifications-read.js';
import {
  NotificationPreferencesUpdateInput,
  NotificationPreferencesUpdatePayload,
  NotificationPreferenceType,
  NotificationsMarkReadInput,
  NotificationsMarkReadPayload,
} from './notification.inputs.js';
import { notificationList, NotificationsArguments } from './notification.queries.js';
import { NotificationConnection, NotificationType } from './notification.type.js';
import { preferencesOf, updatePreferences } from './preferences.js';

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: 'What you were told of in the organisation you act for. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  notifications(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => NotificationsArguments) page: object) {
    return readConnection(context, info, notificationList, page);
  }

  @Query(() => [NotificationPreferenceType], { description: 'How you are told of each kind of thing that can reach you.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  notificationPreferences(@Ctx() { em, principal }: SignedInContext) {
    return preferencesOf(em, principal);
  }

  @Mutation(() => NotificationsMarkReadPayload, { description: 'Says that you have read notifications.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  notificationsMarkRead(
    @Ctx() context: SignedInContext,
    @Arg('input', () => NotificationsMarkReadInput, { description: 'Which ones.' }) input: NotificationsMarkReadInput,
  ) {
    return settle(() => markNotificationsRead(context, input));
  }

  @Mutation(() => NotificationPreferencesUpdatePayload, { description: 'Changes how you are told, whichever organisation you act for.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  notificationPreferencesUpdate(
    @Ctx() context: SignedInContext,
    @Arg('input', () => NotificationPreferencesUpdateInput, { description: 'What is to change.' }) input: NotificationPreferencesUpdateInput,
  ) {
    return settle(() => updatePreferences(context, input));
  }

  @Subscription(() => NotificationType, {
    description: 'What you are told of, as it happens.',
    subscribe: ({ context, info }: { context: SignedInContext; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['notification'], null, context.principal?.accountId),
  })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  notificationAdded(@Root() notification: NotificationType): NotificationType {
    return notification;
  }
}
