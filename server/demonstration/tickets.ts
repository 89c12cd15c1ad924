import type { Account } from '../domains/identity/index.js';
import type { SalesOrder } from '../domains/sales/index.js';
import { Ticket } from '../domains/service/index.js';
import { TicketWatcher } from '../domains/service/ticket-watcher.entity.js';
import type { ticketPriorities, ticketTypes } from '../domains/service/ticket.states.js';
import type { Locale } from '../shared/locale.js';
import { Chance } from './chance.js';
import type { DemonstrationCustomer } from './customers.js';
import en from './data/conversations.en.json' with { type: 'json' };
import fa from './data/conversations.fa.json' with { type: 'json' };
import zh from './data/conversations.zh-CN.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { dealOut, type Planned } from './planned.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import { type TicketPlan, ticketPlans } from './ticket-plans.js';
import { TicketStory } from './ticket-story.js';

const conversations = { en, 'zh-CN': zh, fa } satisfies Record<Locale, unknown>;

/** What is talked about in a ticket. */
export type Conversation = (typeof en)['conversations'][number];

const LATEST = 6;

type PlannedTicket = Planned<TicketPlan, DemonstrationCustomer>;

/** A conversation with the order it is about, if it is about one. */
interface Topic {
  conversation: Conversation;
  order: SalesOrder | null;
}

/** Tickets in every state, in the customers' languages, most of them of the customers that people can log in as. */
export async function addTickets(stage: Stage, staff: Staff, customers: readonly DemonstrationCustomer[], orders: readonly SalesOrder[]): Promise<void> {
  const planned = dealOut('ticket', ticketPlans, customers.slice(0, 2), customers.slice(2));
  const numbers = await takeNumbers(stage.em, 'T', planned.length);
  const before = new Map<string, Ticket[]>();
  planned.forEach((one, index) => {
    const { key, customer } = one.party;
    const earlier = before.get(key) ?? [];
    const own = orders.filter((order) => order.customer === customer && order.released);
    const topic = nextTopic(one, own, stage.calendar.day(-one.daysAgo), earlier.length);
    before.set(key, [...earlier, addTicket(stage, staff, one, topic, numbers[index]!, earlier.at(-1))]);
  });
}

/** The customer's conversations take turns, except those about an order when there is none that fits. */
function nextTopic({ name, party: { key, customer } }: PlannedTicket, orders: readonly SalesOrder[], day: string, turn: number): Topic {
  const { conversations: known } = conversations[customer.locale];
  const first = (new Chance(key).between(0, known.length) + turn) % known.length;
  const topics = [...known.slice(first), ...known.slice(0, first)].map((conversation) => ({
    conversation,
    order: conversation.order ? orderFor(conversation.order, orders, day, new Chance(`${name} order`)) : null,
  }));
  return topics.find(({ conversation, order }) => order !== null || !conversation.order)!;
}

/** One of the latest orders that were under way on a day, or had arrived by then. */
function orderFor(where: string, orders: readonly SalesOrder[], day: string, chance: Chance): SalesOrder | null {
  const arrived = ({ deliveredOn }: SalesOrder) => typeof deliveredOn === 'string' && deliveredOn <= day;
  const fitting = orders.filter((order) => order.orderedOn < day && order.status !== 'CANCELLED' && arrived(order) === (where === 'ARRIVED'));
  return fitting.length ? chance.of(fitting.slice(-LATEST)) : null;
}

function addTicket(stage: Stage, staff: Staff, { plan, party, name, daysAgo }: PlannedTicket, { conversation, order }: Topic, number: string, earlier: Ticket | undefined): Ticket {
  const chance = new Chance(name);
  const { customer } = party;
  const requester = chance.of(party.people);
  const replace = (text: string) => text.replaceAll('{order}', order?.number ?? '').replaceAll('{ticket}', earlier?.number ?? '');
  const opened = stage.calendar.moment(-daysAgo, 9, chance.between(0, 59));
  const ticket = stage.em.create(Ticket, {
    id: fixedId(name),
    createdAt: opened,
    number,
    customer,
    subject: replace(conversation.subject),
    type: conversation.type as keyof typeof ticketTypes,
    status: plan.status,
    priority: conversation.priority as keyof typeof ticketPriorities,
    requesterId: requester.id,
    requesterName: requester.name,
    salesOrder: order,
    tags: conversation.tags,
    lastMessageAt: opened,
    lastMessageBy: 'CUSTOMER',
  });
  const merged = conversations[customer.locale].merged;
  new TicketStory(stage, ticket, { name, daysAgo, requester, agent: staff.agentFor(customer.locale) }, replace).tell(plan, conversation, merged);
  if (plan.status === 'MERGED') ticket.mergedInto = earlier;
  if (plan.status === 'WAITING_CUSTOMER') addWatchers(stage, ticket, party.people);
  return ticket;
}

/** Colleagues of who asked follow what they are asked. */
function addWatchers({ em }: Stage, ticket: Ticket, people: readonly Account[]): void {
  const colleagues = people.filter(({ id }) => id !== ticket.requesterId);
  for (const { id, name } of colleagues) {
    em.create(TicketWatcher, { id: fixedId(`${ticket.id} watcher ${id}`), createdAt: ticket.createdAt, ticket, customer: ticket.customer, side: 'CUSTOMER', accountId: id, name });
  }
}
