import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import type { LocalizedText } from '../../shared/locale.js';

const CannedReplySchema = defineEntity({
  name: 'CannedReply',
  ...staffOnly,
  indexes: [
    { properties: ['title', 'id'] },
    { name: 'canned_reply_search', expression: 'create index canned_reply_search on canned_reply using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    /** By which staff find it. */
    title: p.string().length(200),
    /** With placeholders: `render-canned-reply.ts`. */
    texts: p.json<LocalizedText>(),
    retiredAt: p.datetime(3).nullable(),
    searchText: searchText(`title || ' ' || coalesce(texts ->> 'en', '')`),
  },
});

/** A text that is ready to be sent to customers. */
export class CannedReply extends CannedReplySchema.class {}
CannedReplySchema.setClass(CannedReply);
