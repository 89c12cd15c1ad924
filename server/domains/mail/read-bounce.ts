import type { ReadMail } from './read-mail.js';

/** What a mail server says of a mail that it could not deliver (RFC 3464). */
export interface Bounce {
  /** In lower case. */
  address: string;
  reason: string;
  /** Whether it stays so: a full mailbox may have room tomorrow, an address that does not exist has not. */
  permanent: boolean;
}

/** Reads a notice that a mail was not delivered; null for every other mail, also for one that says it will come later. */
export function readBounce({ parts, header }: Pick<ReadMail, 'parts' | 'header'>): Bounce | null {
  const report = parts.find(({ mediaType }) => mediaType === 'message/delivery-status' || mediaType === 'message/global-delivery-status');
  const status = report?.content.toString('utf8').replaceAll(/\r?\n[ \t]+/g, ' ') ?? failedRecipients(header);
  const field = (name: string) => new RegExp(`^${name}\\s*:\\s*(.+)$`, 'im').exec(status)?.[1]?.trim();
  const address = (field('Final-Recipient') ?? field('Original-Recipient'))?.replace(/^[^;]*;/, '').replaceAll(/[<>\s]/g, '').toLowerCase();
  if (!address || field('Action')?.toLowerCase() !== 'failed') return null;
  const code = field('Status') ?? '5.0.0';
  return { address, reason: (field('Diagnostic-Code')?.replace(/^[^;]*;\s*/, '') ?? code).slice(0, 500), permanent: code.startsWith('5') };
}

/** Some servers say it in a header only. */
function failedRecipients(header: ReadMail['header']): string {
  const [address] = header('x-failed-recipients');
  return address ? `Final-Recipient: rfc822; ${address.split(',')[0]}\nAction: failed` : '';
}
