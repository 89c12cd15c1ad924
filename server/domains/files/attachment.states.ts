/** What is known of a file's content. Nobody downloads what is not clean. */
export const attachmentScans = {
  PENDING: 'The scanner for malicious software has not looked at it yet: it cannot be downloaded so far.',
  CLEAN: 'It can be downloaded.',
  INFECTED: 'Malicious software was found in it: its content was removed.',
} as const;
export type AttachmentScan = keyof typeof attachmentScans;

export const attachmentVisibilities = {
  PUBLIC: 'The supplier or customer it belongs to sees it.',
  INTERNAL: 'Only staff see it.',
} as const;
export type AttachmentVisibility = keyof typeof attachmentVisibilities;
