import { describe, expect, test } from '@jest/globals';
import { cleanHtml, plainText } from '../../../server/domains/mail/clean-html.js';

const pictures = new Map([['photo@1', '/files/file_1']]);
const clean = (html: string) => cleanHtml(html, pictures);

describe('the HTML of a mail', () => {
  test('keeps what a text is made of', () => {
    const html = '<p dir="rtl">سلام <b>دنیا</b></p><ul><li>one</li></ul><table><tr><td colspan="2">x</td></tr></table>';
    expect(clean(html)).toBe(html);
  });

  test('links to elsewhere only, in a page of its own', () => {
    expect(clean('<a href="https://a.example/?x=1&amp;y=2" onclick="x()">a</a>')).toBe('<a href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer nofollow" target="_blank">a</a>');
    expect(clean('<a href="/unsubscribe?token=1">a</a><a href="//evil.example">b</a>')).toBe('<a>a</a><a>b</a>');
  });

  test('shows its own pictures, and fetches none from elsewhere', () => {
    expect(clean('<p>x<img src="cid:photo@1" alt="The dent" width="9"></p>')).toBe('<p>x<img src="/files/file_1" alt="The dent" /></p>');
    expect(clean('<p>x<img src="https://track.example/1.gif"><img src="cid:other"><img src="data:image/png;base64,AA=="><img src="/files/file_2"></p>')).toBe('<p>x</p>');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="https://evil.example"><input name="password"><button>Sign in</button></form>',
    '<style>body { background: url(https://track.example/) }</style>',
    '<p style="position:fixed;inset:0;background:url(https://track.example/)">x</p>',
    '<link rel="stylesheet" href="https://evil.example"><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<div><!--><img src=x onerror=alert(1)>--></div>',
    '<textarea><script>alert(1)</script></textarea>',
    '<video><source onerror="alert(1)"></video><audio src=x onerror=alert(1)>',
    '<p id="app" class="v-dialog" data-quote="1" onmouseover="alert(1)">x</p>',
  ])('lets nothing through that acts: %s', (attack) => {
    const cleaned = clean(`<p>before</p>${attack}`) ?? '';
    expect(cleaned).toContain('before');
    expect(cleaned).not.toMatch(/<(?!\/?(p|a|div|table|tbody|tr|td|img)\b)/i);
    expect(cleaned).not.toMatch(/\son\w+=|javascript:|style=|class=|\sid=|evil\.example|track\.example|data:/i);
    expect(cleaned).not.toMatch(/<img/i);
  });

  test.each([
    ['Gmail', '<div>Yes.</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On … wrote:</div><blockquote>Shall we?</blockquote></div>'],
    ['Apple Mail and Thunderbird', '<div>Yes.</div><div class="moz-cite-prefix">On … wrote:</div><blockquote type="cite">Shall we?</blockquote>'],
    ['Outlook on the web', '<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> x</div><div>Shall we?</div>'],
    ['Outlook', '<div>Yes.</div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p><b>From:</b></p></div><p>Shall we?</p>'],
    ['QQ', '<div>Yes.</div><div><br></div><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div><div>Shall we?</div>'],
  ])('leaves out what %s quotes', (_, html) => {
    expect(plainText(clean(html)!)).toBe('Yes.');
  });

  test('is all there when all of it is a quote', () => {
    expect(plainText(clean('<div class="gmail_quote"><p>Forwarded.</p></div>')!)).toBe('Forwarded.');
  });

  // Any of them once took half a minute, in which the server did nothing else.
  test.each([
    ['nested tags', '<div>'],
    ['tags that never end', '<div '],
    ['borders that draw no line', '<div style="border-top:'],
    ['lines of dashes', '<div>-----'],
    ['blanks between tags', `<div>${' '.repeat(50)}`],
  ])('is bounded however many %s it has', (_, part) => {
    const cleaned = clean(`<p>x</p>${part.repeat(50_000)}${'y'.repeat(1_000_000)}`)!;
    expect(cleaned.length).toBeLessThan(300_000);
  });
});

test('the text of HTML has its lines and its characters', () => {
  expect(plainText('<p>1 &lt; 2 &amp; 3</p><p>one<br />two&nbsp;three</p>')).toBe('1 < 2 & 3\none\ntwo three');
});
