import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Attachment, attachmentIdPrefix, bindAttachment } from '../files/index.js';
import { ArticleVersion } from './article-version.entity.js';
import type { Article } from './article.entity.js';
import { picturesIn } from './markdown.js';

const MOST_PICTURES = 50;

/**
 * Gives the pictures that a text shows to its article; what the article has already can be shown again.
 * @throws DomainErrors at `body`: OUT_OF_RANGE for too many, NOT_FOUND for what the writer has not uploaded, INVALID for what is no picture
 */
export async function takePictures(em: EntityManager, context: SignedInContext, article: Article, body: string): Promise<void> {
  const ids = picturesIn(body);
  if (ids.length > MOST_PICTURES) throw new DomainError('OUT_OF_RANGE', ['body'], `At most ${MOST_PICTURES} pictures.`);
  const owner = { recordId: article.id, visibility: 'PUBLIC', permission: 'article:read' } as const;
  const files = await em.find(Attachment, { id: ids.map(uuidOf) });
  for (const id of ids) {
    const file = files.find((each) => each.id === uuidOf(id));
    if (file && !file.mediaType.startsWith('image/')) throw new DomainError('INVALID', ['body'], `${file.fileName} is no picture.`);
    if (file?.recordId !== article.id) await bindAttachment(em, context, owner, id, ['body']);
  }
}

/** Lets readers have the pictures that published versions show, and no others, once something of an article has changed. */
export async function settlePictures(em: EntityManager, article: Article): Promise<void> {
  await em.flush();
  const published = await em.find(ArticleVersion, { article: article.id, status: 'PUBLISHED' });
  const shown = new Set(published.flatMap(({ body }) => picturesIn(body)).map(uuidOf));
  const pictures = await em.find(Attachment, { recordId: article.id }, { orderBy: { id: 'asc' } });
  for (const picture of pictures) picture.readership = shown.has(picture.id) ? article.audience : null;
}

const uuidOf = (id: string) => toUuid(attachmentIdPrefix, id);
