import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { sharedWithCustomers } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { LocalizedText } from '../../shared/locale.js';
import { ticketTypes } from './ticket.states.js';

export const ticketFieldKinds = {
  TEXT: 'One line of text.',
  LONG_TEXT: 'Several lines of text.',
  NUMBER: 'A number.',
  DATE: 'A day.',
  CHOICE: 'One of several.',
  YES_NO: 'Yes or no.',
  SERIAL_NUMBER: 'The serial number of an item.',
} as const;
export type TicketFieldKind = keyof typeof ticketFieldKinds;

/** One of the values that can be chosen. */
export interface TicketFieldOption {
  code: string;
  label: LocalizedText;
}

const TicketFieldSchema = defineEntity({
  name: 'TicketField',
  ...sharedWithCustomers<{ visibleToCustomer: string }>((columns) => columns.visibleToCustomer),
  uniques: [{ properties: ['type', 'key'] }],
  indexes: [{ properties: ['position', 'id'] }],
  properties: {
    ...recordProperties,
    /** The type of tickets that have it. */
    type: p.enum(keysOf(ticketTypes)),
    /** What values name it by. */
    key: p.string().length(40),
    kind: p.enum(keysOf(ticketFieldKinds)),
    labels: p.json<LocalizedText>(),
    required: p.boolean(),
    /** What can be chosen; empty unless the kind is CHOICE. */
    options: p.json<TicketFieldOption[]>(),
    visibleToCustomer: p.boolean(),
    position: p.integer(),
    retiredAt: p.datetime(3).nullable(),
  },
});

/** What is asked of whoever opens a ticket of a type. */
export class TicketField extends TicketFieldSchema.class {}
TicketFieldSchema.setClass(TicketField);
