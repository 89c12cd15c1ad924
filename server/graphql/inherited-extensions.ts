import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * Gives the fields that an input type inherits the extensions they were declared with: type-graphql keeps the field
 * and drops those, and with them who may see it.
 */
export function restoreInheritedExtensions(schema: GraphQLSchema): void {
  const inputs = getMetadataStorage().inputTypes;
  const typeOf = (target: unknown) => {
    const name = inputs.find((input) => input.target === target)?.name;
    return name ? (schema.getType(name) as GraphQLInputObjectType | undefined) : undefined;
  };
  for (const { target } of inputs) {
    const own = typeOf(target)?.getFields() ?? {};
    for (let parent = parentOf(target); parent; parent = parentOf(parent)) {
      const declared = inputs.find((input) => input.target === parent)?.fields ?? [];
      for (const field of declared) {
        const inherited = own[field.name];
        if (inherited && !Object.keys(inherited.extensions).length) inherited.extensions = field.extensions ?? {};
      }
    }
  }
}

function parentOf(target: unknown): unknown {
  const parent: unknown = Object.getPrototypeOf(target);
  return typeof parent === 'function' && parent !== Function.prototype ? parent : undefined;
}
