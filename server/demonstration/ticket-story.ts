import type { Account } from '../domains/identity/index.js';
import type { Ticket } from '../domains/service/index.js';
import { TicketMessage } from '../domains/service/ticket-message.entity.js';
import { daysAfter } from '../shared/days.js';
import { Chance } from './chance.js';
import serviceDesk from './data/service-desk.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';
import { parts, type TicketPlan } from './ticket-plans.js';
import type { Conversation } from './tickets.js';

interface Cast {
  name: string;
  daysAgo: number;
  requester: Account;
  agent: Account;
}

type Voice = 'customer' | 'staff' | 'note' | 'system';

const voiceOf = { opening: 'customer', question: 'staff', answer: 'customer', note: 'note', solution: 'staff', thanks: 'customer' } as const;

/** Lets a conversation take place in a ticket, leaving in it what the application would. */
export class TicketStory {
  private readonly chance: Chance;
  private said = 0;

  constructor(
    private readonly stage: Stage,
    private readonly ticket: Ticket,
    private readonly cast: Cast,
    private readonly replace: (text: string) => string,
  ) {
    this.chance = new Chance(`${cast.name} story`);
  }

  tell(plan: TicketPlan, conversation: Conversation, mergedText: string): void {
    const { ticket, cast } = this;
    if (plan.status !== 'NEW') {
      ticket.assigneeId = cast.agent.id;
      ticket.assigneeName = cast.agent.name;
    }
    for (const part of parts.slice(0, parts.indexOf(plan.until) + 1)) {
      const text = conversation[part];
      // Thanks are the answer to a mail.
      if (text) this.say(voiceOf[part], text, part === 'thanks' ? 'EMAIL' : 'PORTAL');
      if (part === 'solution' && plan.status !== 'OPEN') ticket.resolvedAt = ticket.lastMessageAt;
    }
    if (plan.status === 'MERGED') this.say('system', mergedText);
    this.end(plan);
    if (plan.read) {
      ticket.customerReadAt = ticket.lastMessageAt;
      ticket.staffReadAt = ticket.lastMessageAt;
    }
  }

  /** Most of those who got an answer say how content they are. */
  private end({ status }: TicketPlan): void {
    const { ticket, cast, chance } = this;
    if (status === 'MERGED') ticket.closedAt = ticket.lastMessageAt;
    if (status !== 'CLOSED') return;
    ticket.closedAt = daysAfter(ticket.lastMessageAt, 2);
    if (!chance.percent(75)) return;
    ticket.rating = chance.of([5, 5, 5, 4, 4, 3, 2]);
    ticket.ratingComment = ticket.rating > 3 ? chance.of(serviceDesk.ratingComments[cast.requester.locale]) : null;
    ticket.ratedAt = daysAfter(ticket.lastMessageAt, 1);
  }

  private say(voice: Voice, text: string, channel: TicketMessage['channel'] = 'PORTAL'): void {
    const { ticket, cast, stage } = this;
    const at = stage.calendar.moment(Math.min(this.said - cast.daysAgo, -1), 9 + this.said, this.chance.between(0, 59));
    this.said += 1;
    const authorKind = voice === 'customer' ? 'CUSTOMER' : voice === 'system' ? 'SYSTEM' : 'STAFF';
    const author = { CUSTOMER: cast.requester, STAFF: cast.agent, SYSTEM: null }[authorKind];
    stage.em.create(TicketMessage, {
      id: fixedId(`${cast.name} message ${this.said}`),
      createdAt: at,
      ticket,
      customer: ticket.customer,
      visibility: voice === 'note' ? 'INTERNAL' : 'PUBLIC',
      authorKind,
      authorId: author?.id,
      authorName: author?.name ?? 'Counterpart',
      body: this.replace(text),
      channel,
      senderEmail: channel === 'EMAIL' ? cast.requester.email : null,
    });
    ticket.updatedAt = at;
    if (voice === 'note') return;
    ticket.messageCount += 1;
    ticket.lastMessageAt = at;
    ticket.lastMessageBy = authorKind;
    if (authorKind === 'CUSTOMER') ticket.customerReadAt = at;
    else if (authorKind === 'STAFF') ticket.staffReadAt = at;
  }
}
