import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { RequestContext } from '../graphql/context.js';
import { costOf, requireAffordable } from '../graphql/cost.js';
import { badInput, unauthenticated } from '../graphql/errors.js';
import { limitRules, MAXIMUM_TOKENS } from '../graphql/limits.js';
import { maskErrors } from '../graphql/mask-errors.js';
import { keepPace } from '../graphql/pace.js';
import type { Audience } from '../shared/audience.js';
import type { StreamMeasures } from './measure-streams.js';
import { OpenStreams } from './open-streams.js';
import { contextOf } from './request-context.js';
import type { Services } from './services.js';
import type { TrustedDocuments } from './trusted-documents.js';

const LOOK_AGAIN_MS = 10_000;

interface StreamRoute {
  audience: Audience;
  schema: GraphQLSchema;
  documents: TrustedDocuments;
  trustedOnly: boolean;
  measures: StreamMeasures;
}

/**
 * Subscriptions over server-sent events (graphql-sse, one connection for each). A stream breaks off, without saying that it is
 * complete, when its session ends or the server stops: the client then signs in anew and comes back.
 */
export function graphqlStreamRoute(app: FastifyInstance, services: Services, { audience, schema, documents, trustedOnly, measures }: StreamRoute): void {
  const streams = new OpenStreams(measures);
  const format = maskErrors(app.log);
  const masked = (error: GraphQLError) => {
    const { message, path, extensions } = format(error.toJSON(), error);
    return new GraphQLError(message, { path, extensions });
  };
  app.addHook('preClose', async () => streams.endAll());
  app.route({
    method: 'POST',
    url: `/graphql/${audience}/stream`,
    preHandler: async (request) => documents.resolve(request as FastifyRequest<{ Body?: unknown }>, trustedOnly),
    handler: async (request, reply) => {
      const context = await contextOf(services, request, reply, audience);
      if (!context.principal) return refuse(reply, 401, unauthenticated());
      if (!streams.admit(context.principal.accountId, reply)) {
        return refuse(reply, 429, new GraphQLError('You follow too much at once: close a page.', { extensions: { code: 'RATE_LIMITED' } }));
      }
      const isSignedIn = async () => (await contextOf(services, request, reply, audience)).principal !== null;
      const endWithSession = async () => {
        if (!(await isSignedIn())) streams.breakOff(reply, 'session');
      };
      const watch = setInterval(() => void endWithSession(), LOOK_AGAIN_MS);
      reply.raw.once('close', () => clearInterval(watch));
      // Without a listener a late write would end the process; the stream itself hears of it below.
      reply.raw.on('error', () => undefined);
      const stream = createHandler({
        onSubscribe: (_request, params) => prepare(schema, context, params),
        onNext: async (_context, _request, result) => {
          await endWithSession();
          return result.errors ? { ...result, errors: result.errors.map(masked) } : undefined;
        },
      });
      reply.hijack();
      await stream(request, reply).catch((error: unknown) => {
        // What was to be written after the end is of no interest.
        if (!reply.raw.writableEnded) request.log.warn({ err: error }, 'a stream broke off');
        streams.breakOff(reply, 'failed');
      });
    },
  });
}

/** As a type of its own, because an interface is no dictionary. */
type StreamContext = { [Key in keyof RequestContext]: RequestContext[Key] };

/** What is to be executed, or why it is not. */
function prepare(schema: GraphQLSchema, contextValue: StreamContext, { query, operationName, variables }: RequestParams) {
  try {
    const document = parse(query, { maxTokens: MAXIMUM_TOKENS });
    const errors = validate(schema, document, [...specifiedRules, ...limitRules], { maxErrors: 5 });
    if (errors.length > 0) return refused(errors);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return refused([badInput('Only subscriptions are answered here; other operations go to the address above.')]);
    }
    const cost = costOf({ schema, document, operation, variables }) ?? 0;
    requireAffordable(cost, contextValue.audience);
    keepPace(contextValue, schema, operation, cost);
    return { schema, document, contextValue, operationName, variableValues: variables };
  } catch (error) {
    if (error instanceof GraphQLError) return refused([error]);
    throw error;
  }
}

/** By its `data` the library knows a result. */
function refused(errors: readonly GraphQLError[]) {
  return { data: null, errors };
}

function refuse(reply: FastifyReply, status: number, error: GraphQLError): FastifyReply {
  return reply.code(status).type('application/json').send({ errors: [error.toJSON()] });
}
