import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { stringifyResult } from '../graphql/answer/answer-text.js';
import type { RequestContext } from '../graphql/context.js';
import { limitRules, MAXIMUM_TOKENS, MAXIMUM_VALIDATION_ERRORS } from '../graphql/limits.js';
import { maskErrors } from '../graphql/mask-errors.js';
import { answerAsText } from '../graphql/plugins/answer-as-text.js';
import { idempotency } from '../graphql/plugins/idempotency.js';
import { nameAction } from '../graphql/plugins/name-action.js';
import { noSuggestions } from '../graphql/plugins/no-suggestions.js';
import { soundTexts } from '../graphql/plugins/sound-texts.js';
import { statusOfRefusals } from '../graphql/plugins/status-of-refusals.js';
import { weighDocument } from '../graphql/plugins/weigh-document.js';
import { buildContracts } from '../graphql/schema.js';
import { type Audience, audiences } from '../shared/audience.js';
import { graphqlStreamRoute } from './graphql-stream.js';
import { measureOperations, type MeasureOperations } from './measure-operations.js';
import { measureStreams, type MeasureStreams } from './measure-streams.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';
import { loadTrustedDocuments } from './trusted-documents.js';

/** The three endpoints: the address picks the contract. */
export async function graphqlRoutes(app: FastifyInstance, services: Services, registry: Registry): Promise<void> {
  const contracts = buildContracts();
  const measures = { operations: measureOperations(registry), streams: measureStreams(registry) };
  for (const audience of audiences) {
    await graphqlRoute(app, services, measures, audience, contracts[audience]);
  }
}

interface Measures {
  readonly operations: MeasureOperations;
  readonly streams: MeasureStreams;
}

async function graphqlRoute(app: FastifyInstance, services: Services, measures: Measures, audience: Audience, schema: GraphQLSchema): Promise<void> {
  const { tracing } = services;
  // A portal is built with its documents, so in production nobody needs to find out about its contract by asking.
  const closed = services.config.production && audience !== 'staff';
  const documents = loadTrustedDocuments(audience);
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: !closed,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    validationRules: limitRules,
    validationOptions: { maxErrors: MAXIMUM_VALIDATION_ERRORS },
    formatError: maskErrors(app.log),
    stringifyResult,
    logger: app.log,
    // Cache control would wrap every field for headers that nobody reads.
    plugins: [
      measures.operations(audience, documents.names),
      ...(tracing ? [tracing.nameOperation(documents.names)] : []),
      soundTexts,
      nameAction,
      weighDocument,
      idempotency,
      answerAsText(schema),
      statusOfRefusals,
      ...(closed ? [noSuggestions] : []),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    // The web server says when to stop.
    stopOnTerminationSignals: false,
    cache: 'bounded',
    persistedQueries: false,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const answer = fastifyApolloHandler(apollo, { context: (request, reply) => contextOf(services, request, reply, audience, audience === 'staff') });
  app.route({
    method: ['GET', 'POST'],
    url: `/graphql/${audience}`,
    preHandler: async (request) => documents.resolve(request as FastifyRequest<{ Body?: unknown }>, closed),
    handler: tracing ? (request, reply) => tracing.traceOperation(audience, async () => answer.call(app, request, reply)) : answer,
  });
  graphqlStreamRoute(app, services, { audience, schema, documents, trustedOnly: closed, measures: measures.streams(audience) });
}
