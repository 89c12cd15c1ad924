import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { ArticleVersion } from './article-version.entity.js';
import { readers } from './readers.js';

const ArticleFeedbackSchema = defineEntity({
  name: 'ArticleFeedback',
  ...staffOnly,
  uniques: [{ properties: ['version', 'accountId'] }, { properties: ['version', 'visitor'] }],
  indexes: [{ properties: ['createdAt', 'id'] }],
  properties: {
    ...recordProperties,
    version: () => p.manyToOne(ArticleVersion).index(),
    helpful: p.boolean(),
    comment: p.text().nullable(),
    reader: p.enum(keysOf(readers)),
    /** Of somebody who was signed in. */
    accountId: p.uuid().nullable(),
    /** What the browser of somebody who was not calls itself. */
    visitor: p.string().length(64).nullable(),
  },
});

/** Whether a version of an article helped somebody. */
export class ArticleFeedback extends ArticleFeedbackSchema.class {}
ArticleFeedbackSchema.setClass(ArticleFeedback);
