export { Attachment } from './attachment.entity.js';
export { AttachmentType, attachmentIdPrefix } from './attachment.type.js';
export { AttachmentsOf } from './attachments-of.js';
export { bindAttachment, bindAttachments } from './bind-attachments.js';
export { discardUnsentFiles } from './discard-unsent-files.js';
export { findAttachment } from './find-attachment.js';
export { keepAttachment } from './keep-attachment.js';
export { releaseAttachments } from './release-attachments.js';
