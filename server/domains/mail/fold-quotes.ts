/** A text as its author wrote it, and the earlier mails below it. */
export interface FoldedText {
  text: string;
  quoted: string | null;
}

const LONGEST_HEAD_LINES = 3;

/** Who wrote when, as mail programs write above a quote; it may be broken into lines. */
const WROTE = [
  /^(>\s*)?On\s.{6,300}\swrote:$/i,
  /^(>\s*)?(Am|Le|El|Il)\s.{6,300}\s(schrieb|écrit|escribió|ha scritto)\s?.{0,80}:$/i,
  /^(>\s*)?(在|于)?.{4,300}(写道|寫道|编写|撰写|写到)\s*[:：]$/,
  /^(>\s*)?.{4,300}\s(نوشت|نوشته|نوشته است|نوشته‌است|نوشته بود)\s*[:：]$/,
];

/** A line drawn above the earlier mail. */
const DIVIDER = [
  /^-{2,}\s*(Original Message|Original Appointment|Forwarded message|原始邮件|原邮件|原始郵件|转发邮件|回复的原邮件|پیام اصلی|نامه اصلی|نامهٔ اصلی)\s*-{2,}$/i,
  /^-{5,}\s*Original\s*-{5,}$/i,
];

const FROM = /^[*_]{0,2}(From|Von|De|发件人|寄件者|寄件人|از|فرستنده)[*_]{0,2}\s*[:：]/i;
const SENT = /^[*_]{0,2}(Sent|Date|Gesendet|Envoyé|发送时间|发送日期|日期|时间|寄件日期|ارسال شده|ارسال|تاریخ|فرستاده شده)[*_]{0,2}\s*[:：]/i;
const TO = /^[*_]{0,2}(To|An|À|收件人|收件者|به|گیرنده)[*_]{0,2}\s*[:：]/i;

/**
 * Parts the new text of a mail from what it quotes, as the usual programs in English, Chinese and Persian do. Where nothing
 * new stands above the quote, the author answered inside it: then all of it is the text.
 */
export function foldQuotes(whole: string): FoldedText {
  const lines = whole.split('\n').map((line) => line.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trimEnd());
  const start = lines.findIndex((_, index) => beginsQuote(lines, index));
  if (start < 0) return { text: whole.trim(), quoted: null };
  const original = whole.split('\n');
  const text = original.slice(0, start).join('\n').trim();
  if (!text) return { text: whole.trim(), quoted: null };
  return { text, quoted: original.slice(start).join('\n').trim() };
}

function beginsQuote(lines: readonly string[], index: number): boolean {
  const line = lines[index]!.trim();
  if (!line) return false;
  if (DIVIDER.some((pattern) => pattern.test(line))) return true;
  if (/^_{10,}$/.test(line)) return FROM.test(nextLine(lines, index));
  if (FROM.test(line)) return isHeaderBlock(lines.slice(index + 1, index + 6));
  if (headsQuote(lines, index)) return true;
  return line.startsWith('>') && lines.slice(index).every((rest) => rest === '' || rest.startsWith('>'));
}

/** A head of up to three lines, as long as the line has not ended what came before it. */
function headsQuote(lines: readonly string[], index: number): boolean {
  for (let length = 1; length <= LONGEST_HEAD_LINES; length += 1) {
    const head = lines.slice(index, index + length);
    if (head.some((line) => !line.trim())) return false;
    const joined = head.map((line) => line.trim()).join(' ');
    // “She wrote:” is no head: there is an address or a time in one.
    if (WROTE.some((pattern) => pattern.test(joined)) && /[@\d۰-۹٠-٩]/.test(joined)) return length === 1 || /^(>\s*)?(On|Am|Le|El|Il|在|于|در)\s?/i.test(head[0]!);
  }
  return false;
}

function isHeaderBlock(below: readonly string[]): boolean {
  const lines = below.map((line) => line.trim());
  return lines.some((line) => SENT.test(line)) && lines.some((line) => TO.test(line));
}

function nextLine(lines: readonly string[], index: number): string {
  return lines.slice(index + 1).find((line) => line.trim())?.trim() ?? '';
}
