import { defineEntity, type Opt, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { isReader, ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Item } from '../catalog/item.entity.js';
import { Customer, ticketVisibilities } from '../customers/customer.entity.js';
import { SalesOrderLine } from '../sales/sales-order-line.entity.js';
import { SalesOrder } from '../sales/sales-order.entity.js';
import { AgentTeam } from './agent-team.entity.js';
import { TicketMessage } from './ticket-message.entity.js';
import { messageAuthorKinds, ticketPriorities, ticketSeverities, ticketStatuses, ticketTypes } from './ticket.states.js';

const TicketSchema = defineEntity({
  name: 'Ticket',
  ...ownedByCustomer<{ customer: string; readers: string }>('customer', (columns) => isReader(columns.readers)),
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['id', 'customer', 'readers'] }],
  indexes: [
    { properties: ['customer', 'lastMessageAt', 'id'] },
    { properties: ['lastMessageAt', 'id'] },
    { name: 'ticket_assigned', expression: 'create index ticket_assigned on ticket (assignee_id, last_message_at, id) where assignee_id is not null' },
    { properties: ['status'] },
    { properties: ['ratedAt', 'id'] },
    { name: 'ticket_rated_by_customer', expression: 'create index ticket_rated_by_customer on ticket (customer_id, rated_at) where rated_at is not null' },
    { name: 'ticket_watchers', expression: 'create index ticket_watchers on ticket using gin (watcher_ids)' },
    { name: 'ticket_open', expression: `create index ticket_open on ticket (customer_id) where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL')` },
    { name: 'ticket_waiting_for_customer', expression: `create index ticket_waiting_for_customer on ticket (customer_id, last_message_at, id) where status = 'WAITING_CUSTOMER' or not last_message_by = 'CUSTOMER' and coalesce(customer_read_at < last_message_at, true)` },
    { name: 'ticket_to_be_rated', expression: `create index ticket_to_be_rated on ticket (customer_id, requester_id, last_message_at, id) where status = 'RESOLVED' and rated_at is null` },
    { name: 'ticket_search', expression: 'create index ticket_search on ticket using gin (search_text gin_trgm_ops)' },
  ],
  checks: [
    {
      name: 'ticket_rating',
      expression: '(rating >= 1 and rating <= 5 and rated_at is not null) or (rating is null and rated_at is null and rating_comment is null)',
    },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    customer: () => p.manyToOne(Customer),
    subject: p.string().length(200),
    type: p.enum(keysOf(ticketTypes)),
    status: p.enum(keysOf(ticketStatuses)),
    priority: p.enum(keysOf(ticketPriorities)),
    /** How much it touches, and how soon; together they give the priority. Null while nobody has judged. */
    impact: p.enum(keysOf(ticketSeverities)).nullable(),
    urgency: p.enum(keysOf(ticketSeverities)).nullable(),
    /** Why the priority is another than impact and urgency give. */
    priorityReason: p.string().length(500).nullable(),
    /** What was answered to the fields of its type, by their keys. */
    fieldValues: p.json<Record<string, string>>().onCreate(() => ({})),
    requesterId: p.uuid().nullable().index(),
    requesterName: p.string().length(200),
    /** Where answers go when who asked has no account, or wrote by mail. */
    requesterEmail: p.string().length(254).nullable(),
    /** Which of the customer's people see it, from what it follows; all but the watchers is set by the database. */
    ticketVisibility: p.enum(keysOf(ticketVisibilities)).default('COMPANY'),
    requesterRoles: p.array().nullable(),
    watcherIds: p.array().default([]),
    readers: p.array().generated('ticket_readers(ticket_visibility, requester_id, requester_roles, watcher_ids) stored').$type<Opt<string[]>>(),
    salesOrder: () => p.manyToOne(SalesOrder).nullable().index(),
    salesOrderLine: () => p.manyToOne(SalesOrderLine).nullable(),
    /** That of the line, if it is about one. */
    item: () => p.manyToOne(Item).nullable().index(),
    assigneeId: p.uuid().nullable(),
    assigneeName: p.string().length(200).nullable(),
    team: () => p.manyToOne(AgentTeam).nullable().index(),
    tags: p.array().default([]),
    /** Of the newest public message. */
    lastMessageAt: p.datetime(3),
    lastMessageBy: p.enum(keysOf(messageAuthorKinds)),
    messageCount: p.integer().default(0),
    customerReadAt: p.datetime(3).nullable(),
    staffReadAt: p.datetime(3).nullable(),
    resolvedAt: p.datetime(3).nullable(),
    /** When it was closed or merged. */
    closedAt: p.datetime(3).nullable(),
    /** The ticket in which it goes on. */
    mergedInto: () => p.manyToOne(Ticket).nullable().index(),
    /** The ticket from which it was split, or that had ended when the customer wrote again. */
    follows: () => p.manyToOne(Ticket).nullable().index(),
    /** How content who asked was with the answer, 1 to 5. */
    rating: p.integer().nullable(),
    ratingComment: p.string().length(2000).nullable(),
    ratedAt: p.datetime(3).nullable(),
    messages: () => p.oneToMany(TicketMessage).mappedBy('ticket').orderBy({ createdAt: 'asc', id: 'asc' }),
    searchText: searchText(`number || ' ' || subject || ' ' || requester_name`),
  },
});

/** A customer's question or trouble, with everything said about it. */
export class Ticket extends TicketSchema.class {}
TicketSchema.setClass(Ticket);
