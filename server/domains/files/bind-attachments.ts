import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Permission } from '../../auth/permissions.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Attachment } from './attachment.entity.js';
import type { AttachmentVisibility } from './attachment.states.js';
import { attachmentIdPrefix } from './attachment.type.js';

const MOST_FILES = 10;

/** The record that files come with. */
export interface FilesOwner {
  /** UUID; the record need not be stored yet. */
  readonly recordId: string;
  /** UUID of the supplier or the customer the record belongs to; neither for what is the staff's alone. */
  readonly supplierId?: string;
  readonly customerId?: string;
  readonly visibility: AttachmentVisibility;
  /** What it takes to download them: what it takes to read the record. */
  readonly permission: Permission;
}

/**
 * Gives files that the principal uploaded to a record; from then on whoever sees the record can download them. Each can be
 * given once.
 * @param ids public ids of attachments, `file_…`
 * @param field path of the list in the mutation's input, for refusals
 * @throws DomainError OUT_OF_RANGE for more than ten; DomainErrors for each that is not there, not theirs or used already
 * (NOT_FOUND), or infected (INVALID); BAD_USER_INPUT for ids of another kind
 */
export async function bindAttachments(em: EntityManager, context: SignedInContext, owner: FilesOwner, ids: readonly string[], field: readonly string[] = ['attachmentIds']): Promise<void> {
  if (ids.length > MOST_FILES) throw new DomainError('OUT_OF_RANGE', field, `At most ${MOST_FILES} files.`);
  await bind(em, context, owner, ids.map((id, index) => ({ id, field: [...field, String(index)] })));
}

/**
 * Gives one file to a record, as `bindAttachments` does.
 * @param field path of the id in the mutation's input
 */
export async function bindAttachment(em: EntityManager, context: SignedInContext, owner: FilesOwner, id: string, field: readonly string[]): Promise<void> {
  await bind(em, context, owner, [{ id, field }]);
}

interface Wanted {
  readonly id: string;
  readonly field: readonly string[];
}

async function bind(em: EntityManager, { principal }: SignedInContext, owner: FilesOwner, wanted: readonly Wanted[]): Promise<void> {
  if (wanted.length === 0) return;
  const uuids = wanted.map(({ id }) => toUuid(attachmentIdPrefix, id));
  const found = await em.find(
    Attachment,
    { id: uuids, recordId: null, uploadedById: principal.accountId, supplierId: principal.supplierId, customerId: principal.customerId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const check = new InputCheck();
  for (const [index, { field }] of wanted.entries()) {
    const attachment = uuids.indexOf(uuids[index]!) === index ? found.find(({ id }) => id === uuids[index]) : undefined;
    if (!attachment) check.refuse('NOT_FOUND', field, 'Upload the file first; each can be sent once.');
    else if (attachment.scan === 'INFECTED') check.refuse('INVALID', field, 'Malicious software was found in the file: it is gone.');
  }
  check.settle();
  for (const attachment of found) {
    attachment.recordId = owner.recordId;
    attachment.permission = owner.permission;
    attachment.supplierId = owner.supplierId ?? null;
    attachment.customerId = owner.customerId ?? null;
    attachment.visibility = owner.visibility;
  }
  await em.flush();
}
