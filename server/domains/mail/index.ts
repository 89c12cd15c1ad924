export { InboundMailResolver } from './inbound-mail.resolver.js';
export { BEGINNING_BYTES, keepInboundMail, LARGEST_MAIL_BYTES } from './keep-inbound-mail.js';
export { receiveMail } from './receive-mail.js';
export { type Inbox, watchInbox } from './watch-inbox.js';
