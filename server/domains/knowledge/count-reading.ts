import { newId } from '../../database/base.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { Article } from './article.entity.js';

/** The page of an article was opened. Only how often on a day is kept. */
export async function countReading(context: RequestContext, { id }: { id: string }) {
  const article = await context.em.findOne(Article, toUuid('art', id));
  if (!article) throw new DomainError('NOT_FOUND', ['id']);
  await context.database.system('articleOpen').execute(
    `insert into article_reading (id, created_at, article_id, audience, day, count) values (?, ?, ?, ?, ?, 1)
      on conflict (article_id, day) do update set count = article_reading.count + 1`,
    [newId(), context.now(), article.id, article.audience, dayOf(context.now())],
  );
  return { article: { id: article.id } };
}
