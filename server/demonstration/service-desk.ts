import { AgentTeam } from '../domains/service/agent-team.entity.js';
import { Agent } from '../domains/service/agent.entity.js';
import { AssignmentRule } from '../domains/service/assignment-rule.entity.js';
import { CannedReply } from '../domains/service/canned-reply.entity.js';
import { TicketField, type TicketFieldKind, type TicketFieldOption } from '../domains/service/ticket-field.entity.js';
import type { ticketTypes } from '../domains/service/ticket.states.js';
import { locales, type LocalizedText } from '../shared/locale.js';
import desk from './data/service-desk.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';

interface FieldData {
  type: string;
  key: string;
  kind: string;
  labels: LocalizedText;
  options?: TicketFieldOption[];
  staffOnly?: boolean;
}

/** How the company serves: fields of tickets, texts for answers, and a team that gets incidents and returns by itself. */
export function addServiceDesk(stage: Stage, staff: Staff): void {
  const { em } = stage;
  const createdAt = stage.calendar.moment(-380, 9);
  (desk.fields as FieldData[]).forEach(({ type, key, kind, labels, options = [], staffOnly = false }, position) => {
    em.create(TicketField, {
      id: fixedId(`ticket field ${type} ${key}`),
      createdAt,
      type: type as keyof typeof ticketTypes,
      kind: kind as TicketFieldKind,
      key, labels, options, position,
      required: false,
      visibleToCustomer: !staffOnly,
    });
  });
  for (const reply of desk.cannedReplies) em.create(CannedReply, { id: fixedId(`canned reply ${reply.title}`), createdAt, ...reply });
  const members = locales.map((locale) => staff.agentFor(locale).id);
  for (const accountId of members) em.create(Agent, { id: fixedId(`agent ${accountId}`), createdAt, accountId, openLimit: 40 });
  const team = em.create(AgentTeam, { id: fixedId('agent team'), createdAt, name: 'Repairs and returns', memberIds: members });
  em.create(AssignmentRule, {
    id: fixedId('assignment rule'),
    createdAt,
    name: 'Incidents and returns',
    position: 1,
    team,
    types: ['INCIDENT', 'RETURN'],
    priorities: [],
    locales: [],
    tags: [],
  });
}
