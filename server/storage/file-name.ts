const LONGEST = 200;

/**
 * A file's name as it can be kept and shown: no folders, no characters that are invisible, turn the direction of writing
 * around or mean something to a file system.
 */
export function safeFileName(name: string): string {
  // Browsers write quotation marks and line ends in a form as %22, %0A and %0D.
  const last = name.normalize('NFC').replaceAll(/%(22|0A|0D)/gi, '').split(/[\\/]/).at(-1)!;
  const visible = last.replaceAll(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069<>:"|?*]/gu, '').trim().replace(/^\.+/, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,10})?$/su.exec(visible) ?? [];
  return ([...stem].slice(0, LONGEST).join('') || 'file') + extension;
}

/** A Content-Disposition header (RFC 6266) that makes a browser save the file under its name, in any script. */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
