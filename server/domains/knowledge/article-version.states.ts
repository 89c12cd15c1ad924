import { defineTransitions } from '../../shared/state-machine.js';

export const articleVersionStatuses = {
  DRAFT: 'It is being written.',
  IN_REVIEW: 'Somebody else is to read it; once they agreed it waits for its day.',
  PUBLISHED: 'It is what readers see.',
  ARCHIVED: 'It was given up, or a newer version took its place.',
} as const;
export type ArticleVersionStatus = keyof typeof articleVersionStatuses;

/** States in which a version is being worked on; an article has at most one of these in each language. */
export const inTheMaking = ['DRAFT', 'IN_REVIEW'] as const satisfies readonly ArticleVersionStatus[];

/** How a version of an article moves. */
export const articleVersionTransitions = defineTransitions<ArticleVersionStatus>()({
  UPDATE: { from: ['DRAFT'], to: ['DRAFT'], permission: 'article:write' },
  SUBMIT: { from: ['DRAFT'], to: ['IN_REVIEW'], permission: 'article:write' },
  SEND_BACK: { from: ['IN_REVIEW'], to: ['DRAFT'], permission: 'article:review' },
  /** With a day to come it stays in review, agreed to, until then. */
  PUBLISH: { from: ['IN_REVIEW'], to: ['IN_REVIEW', 'PUBLISHED'], permission: 'article:review' },
  ARCHIVE: { from: ['DRAFT', 'IN_REVIEW', 'PUBLISHED'], to: ['ARCHIVED'], permission: 'article:review' },
});
export type ArticleVersionAction = keyof typeof articleVersionTransitions;
