import type { Register } from './declaration.js';

/** The customers’ side: companies, orders, tickets. */
export const customersRegister: Register = {
  Customer: {
    people: [{ of: { email: 'email' }, what: 'You as the contact of a customer', fields: { contactName: 'CLEAR', email: 'CLEAR', phone: 'CLEAR' } }],
    notPersonal: ['number', 'name', 'address'],
  },
  GuestTicket: {
    people: [{ of: { email: 'email' }, what: 'Questions whose link you have not used yet', fields: { email: 'CLEAR', name: 'CLEAR', subject: 'CLEAR', body: 'CLEAR', tokenHash: 'SECRET' }, rowGoes: true }],
  },
  // A view of what others hold.
  CustomerTimelineEntry: { notPersonal: ['event', 'text', 'authorName'] },
  SalesOrder: { notPersonal: ['number', 'customerReference', 'lateReasonNote', 'shippingAddress', 'carrier', 'trackingNumber'] },
  SalesOrderEvent: { notPersonal: ['note'] },
  SalesOrderLine: { notPersonal: ['description'] },
  SalesShipment: { notPersonal: ['number', 'carrier', 'trackingNumber', 'packages'] },
  SalesShipmentEvent: { notPersonal: ['place', 'note'] },
  SalesShipmentLine: { notPersonal: ['lot', 'serials'] },
  ServiceCalendar: { notPersonal: ['name', 'timeZone', 'hours', 'holidays'] },
  ServiceLevelPolicy: { notPersonal: ['name', 'type', 'priority'] },
  ServiceLevelPolicyVersion: { notPersonal: ['authorName', 'warningSteps'] },
  Ticket: {
    people: [
      { of: { account: 'requesterId' }, what: 'Tickets that you opened', fields: { requesterName: 'NAME', requesterEmail: 'CLEAR', subject: 'CLEAR', fieldValues: 'CLEAR', priorityReason: 'CLEAR', ratingComment: 'CLEAR' } },
      { of: { email: 'requesterEmail' }, what: 'Tickets that you opened by mail', fields: { requesterName: 'NAME', requesterEmail: 'CLEAR', subject: 'CLEAR', fieldValues: 'CLEAR', priorityReason: 'CLEAR', ratingComment: 'CLEAR' } },
      { of: { account: 'assigneeId' }, what: 'Tickets that you look after', fields: { assigneeName: 'NAME' } },
    ],
    notPersonal: ['number', 'tags', 'requesterRoles', 'watcherIds'],
  },
  TicketEvent: { notPersonal: ['previous', 'current'] },
  TicketMessage: {
    people: [
      { of: { account: 'authorId' }, what: 'Messages that you wrote in tickets', fields: { authorName: 'NAME', body: 'CLEAR', html: 'CLEAR', quotedText: 'CLEAR', leftOutFiles: 'CLEAR', senderEmail: 'CLEAR', mailId: 'CLEAR' } },
      { of: { email: 'senderEmail' }, what: 'Mails that you wrote', fields: { authorName: 'NAME', body: 'CLEAR', html: 'CLEAR', quotedText: 'CLEAR', leftOutFiles: 'CLEAR', senderEmail: 'CLEAR', mailId: 'CLEAR' } },
    ],
    answers: {
      within: 'ticket',
      where: `visibility = 'PUBLIC' and author_kind = 'STAFF'`,
      unlessBy: 'fromStranger',
      what: 'What you were answered in tickets',
      fields: ['authorName', 'body'],
    },
    notPersonal: ['readers', 'mentions'],
  },
  InboundMail: {
    people: [
      {
        of: { email: 'senderEmail' },
        what: 'Mails of yours as they came',
        fields: { senderName: 'NAME', senderEmail: 'CLEAR', subject: 'CLEAR', messageId: 'CLEAR' },
        file: { key: 'storageKey', name: 'subject' },
      },
    ],
    notPersonal: ['storageKey', 'failure'],
  },
  UndeliverableAddress: { people: [{ of: { email: 'email' }, what: 'That mails to you could not be delivered', fields: { email: 'CLEAR', reason: 'CLEAR' }, rowGoes: true }] },
  TicketField: { notPersonal: ['key', 'labels', 'options'] },
  TicketWatcher: { people: [{ of: { account: 'accountId' }, what: 'Tickets that you watch', fields: { name: 'NAME' } }], notPersonal: ['readers'] },
  TicketLink: { notPersonal: ['linkedByName'] },
  CannedReply: { notPersonal: ['title', 'texts'] },
  AgentTeam: { notPersonal: ['name', 'memberIds'] },
  AssignmentRule: { notPersonal: ['name', 'types', 'priorities', 'locales', 'tags'] },
};
