import { defineTask } from '../../jobs/task.js';
import { ArticleVersion } from './article-version.entity.js';
import { lockVersionOf } from './load-version.js';
import { putBeforeReaders } from './put-before-readers.js';

/** Puts before readers what a reviewer agreed to for a moment that has come, each in a transaction of its own. */
export const publishDueArticles = defineTask(
  'publish_due_articles',
  async (_payload, { system }) => {
    const now = new Date();
    const due = await system().find(ArticleVersion, { status: 'IN_REVIEW', publishAt: { $lte: now } }, { fields: ['id'], orderBy: { publishAt: 'asc', id: 'asc' } });
    for (const { id } of due) {
      await system().transactional(async (em) => {
        const { article, version } = await lockVersionOf(em, id);
        // It may have been sent back meanwhile.
        const isDue = version.status === 'IN_REVIEW' && version.publishAt !== null && version.publishAt! <= now;
        if (isDue) await putBeforeReaders(em, article, version, now);
      });
    }
  },
  '*/5 * * * *',
);
