import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { archiveArticleVersion } from './archive-article-version.js';
import {
  ArticleCreateInput,
  ArticleUpdateInput,
  ArticleVersionArchiveInput,
  ArticleVersionCreateInput,
  ArticleVersionPublishInput,
  ArticleVersionSendBackInput,
  ArticleVersionSubmitInput,
  ArticleVersionUpdateInput,
} from './article.inputs.js';
import { ArticleCreatePayload, ArticleUpdatePayload, articleVersionPayload } from './article.payloads.js';
import { createArticleVersion } from './create-article-version.js';
import { createArticle } from './create-article.js';
import { publishArticleVersion } from './publish-article-version.js';
import { sendBackArticleVersion } from './send-back-article-version.js';
import { submitArticleVersion } from './submit-article-version.js';
import { updateArticleVersion } from './update-article-version.js';
import { updateArticle } from './update-article.js';

const ArticleVersionCreatePayload = articleVersionPayload('ArticleVersionCreate');
const ArticleVersionUpdatePayload = articleVersionPayload('ArticleVersionUpdate');
const ArticleVersionSubmitPayload = articleVersionPayload('ArticleVersionSubmit');
const ArticleVersionSendBackPayload = articleVersionPayload('ArticleVersionSendBack');
const ArticleVersionPublishPayload = articleVersionPayload('ArticleVersionPublish');
const ArticleVersionArchivePayload = articleVersionPayload('ArticleVersionArchive');

/** Staff explain things. */
@Resolver()
export class ArticleMutationResolver {
  @Mutation(() => ArticleCreatePayload, { description: 'Begins an article in one language, as a draft.' })
  @Requires('article:write')
  articleCreate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleCreateInput, { description: 'What is explained, and to whom.' }) input: ArticleCreateInput) {
    return settle(() => createArticle(context, input));
  }

  @Mutation(() => ArticleUpdatePayload, { description: 'Says where an article stands, for whom it is, and what is read with it.' })
  @Requires('article:review')
  articleUpdate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleUpdateInput, { description: 'What changes.' }) input: ArticleUpdateInput) {
    return settle(() => updateArticle(context, input));
  }

  @Mutation(() => ArticleVersionCreatePayload, { description: 'Translates an article or writes it anew, as a draft; readers go on seeing what is published.' })
  @Requires('article:write')
  articleVersionCreate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionCreateInput, { description: 'What it says.' }) input: ArticleVersionCreateInput) {
    return settle(() => createArticleVersion(context, input));
  }

  @Mutation(() => ArticleVersionUpdatePayload, { description: 'Changes a draft.' })
  @Requires('article:write')
  articleVersionUpdate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionUpdateInput, { description: 'What it says.' }) input: ArticleVersionUpdateInput) {
    return settle(() => updateArticleVersion(context, input));
  }

  @Mutation(() => ArticleVersionSubmitPayload, { description: 'Gives a draft to somebody else to read.' })
  @Requires('article:write')
  articleVersionSubmit(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionSubmitInput, { description: 'The draft.' }) input: ArticleVersionSubmitInput) {
    return settle(() => submitArticleVersion(context, input));
  }

  @Mutation(() => ArticleVersionSendBackPayload, { description: 'Asks its writers for something to be different.' })
  @Requires('article:review')
  articleVersionSendBack(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionSendBackInput, { description: 'The version, and what is to be different.' }) input: ArticleVersionSendBackInput) {
    return settle(() => sendBackArticleVersion(context, input));
  }

  @Mutation(() => ArticleVersionPublishPayload, { description: 'Agrees to a version; SELF_APPROVAL for whoever had a hand in it. It takes the place of what readers saw in its language.' })
  @Requires('article:review')
  articleVersionPublish(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionPublishInput, { description: 'The version, and from when.' }) input: ArticleVersionPublishInput) {
    return settle(() => publishArticleVersion(context, input));
  }

  @Mutation(() => ArticleVersionArchivePayload, { description: 'Gives up what is being written, or shows what is published no longer.' })
  @Requires('article:review')
  articleVersionArchive(@Ctx() context: SignedInContext, @Arg('input', () => ArticleVersionArchiveInput, { description: 'The version.' }) input: ArticleVersionArchiveInput) {
    return settle(() => archiveArticleVersion(context, input));
  }
}
