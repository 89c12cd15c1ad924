/** What makes a mail part of a conversation that can go on by mail. Plain JSON, as all of a job. */
export interface MailThread {
  /** Its Message-ID, with its brackets: the same for each reader, so that answers name what they answer. */
  messageId: string;
  /** Message-IDs of what was said before, oldest first; it answers the last one. */
  references: string[];
  /** Where an answer goes, and what cannot be delivered; left out when nobody takes it there. */
  replyTo?: string;
  /** What was said before, newest first. */
  earlier: EarlierMessage[];
  files: MailFile[];
  /** No person wrote it: nothing is to answer it by itself, nor to come back when it cannot be delivered. */
  isAutomatic?: boolean;
}

export interface EarlierMessage {
  author: string;
  /** ISO 8601. */
  writtenAt: string;
  text: string;
}

/** A file that comes with a message. */
export interface MailFile {
  fileName: string;
  mediaType: string;
  /** Where its content lies when it is to go along; the mail only names the others. */
  storageKey?: string;
}
