import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { setting } from '../../database/row-security.js';
import type { RequestContext } from '../context.js';

/** Tells the database, and through it the audit log, which mutations a request asks for. */
export const nameAction: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation !== 'mutation' || !contextValue.principal) return;
        const fields = operation.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        );
        contextValue.em.setSessionContext({ variables: { [setting.action]: fields.join(' ') } });
      },
    };
  },
};
