import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { type Audience, audiences } from '../shared/audience.js';
import { contractFor } from './contract.js';
import { indexExtensions } from './index-extensions.js';
import { restoreInheritedExtensions } from './inherited-extensions.js';
import { resolvers } from './resolvers.js';
import { wire } from './wiring.js';

// type-graphql wants one as soon as there is a subscription; ours follow the database instead.
const neverUsed: PubSub = {
  publish: () => undefined,
  subscribe: (channel) => {
    throw new Error(`The subscription to ${channel} states no source of its own.`);
  },
};

let contracts: Readonly<Record<Audience, GraphQLSchema>> | undefined;

/**
 * The three contracts. The schema is built once in a process (type-graphql leaks fields between builds) and the
 * contracts are derived from it.
 * @throws when a root field states no permission
 */
export function buildContracts(): Readonly<Record<Audience, GraphQLSchema>> {
  if (!contracts) {
    indexExtensions();
    // Whoever answers by it checks it.
    const schema = buildSchemaSync({ resolvers, validate: false, skipCheck: true, orphanedTypes: [], pubSub: neverUsed });
    restoreInheritedExtensions(schema);
    wire(schema);
    contracts = Object.fromEntries(audiences.map((audience) => [audience, contractFor(schema, audience)])) as Record<Audience, GraphQLSchema>;
  }
  return contracts;
}
