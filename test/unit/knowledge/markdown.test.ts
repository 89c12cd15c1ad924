import { describe, expect, test } from '@jest/globals';
import { plainTextOf, renderMarkdown, sectionsOf } from '../../../server/domains/knowledge/markdown.js';

describe('Markdown', () => {
  test('becomes headings from h2 on, whatever level the writer begins with', () => {
    expect(renderMarkdown('# One\n\n### Two')).toBe('<h2 id="section-1">One</h2>\n<h4 id="section-2">Two</h4>\n');
    expect(renderMarkdown('### One\n\n#### Two')).toBe('<h2 id="section-1">One</h2>\n<h3 id="section-2">Two</h3>\n');
    expect(sectionsOf('## One *more*\n\nText\n\n### Two')).toEqual([
      { anchor: 'section-1', level: 2, title: 'One more' },
      { anchor: 'section-2', level: 3, title: 'Two' },
    ]);
  });

  test('keeps tables, lists and code', () => {
    expect(renderMarkdown('| a | b |\n|---|---|\n| 1 | `x` |')).toContain('<td><code>x</code></td>');
    expect(renderMarkdown('3. three')).toContain('<ol start="3">');
    expect(renderMarkdown('```\n<b>\n```')).toContain('<pre><code>&lt;b&gt;\n</code></pre>');
  });

  test('gives links no weight, and pictures only of our own', () => {
    expect(renderMarkdown('[out](https://shop.example/x)')).toContain('<a href="https://shop.example/x" rel="nofollow noopener noreferrer">out</a>');
    expect(renderMarkdown('[in](/customer/help)')).toContain('<a href="/customer/help">in</a>');
    expect(renderMarkdown('![plan](/files/file_01k8zq3v9yf7hs2m4w6x8r0t1a)')).toContain('<img src="/files/file_01k8zq3v9yf7hs2m4w6x8r0t1a" alt="plan" />');
    for (const foreign of ['https://shop.example/x.png', '//shop.example/x.png', 'data:image/svg+xml;base64,AA', '/files/file_x/../../etc']) expect(renderMarkdown(`![x](${foreign})`)).not.toContain('<img');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x](https://a.example "onmouseover=alert(1)")',
    '"><svg onload=alert(1)>',
    '<iframe src="https://a.example"></iframe>',
    '<style>*{display:none}</style>',
    '```html" onclick="alert(1)\nx\n```',
  ])('makes nothing dangerous of %s', (attack) => {
    const html = renderMarkdown(attack);
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<\/?(script|svg|iframe|style|img)/i.test(tag) || /\son\w+\s*=(?![^"]*"[^"]*$)/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(tags.filter((tag) => /(javascript|vbscript|data):/i.test(tag))).toEqual([]);
  });

  test('says in plain text what is searched', () => {
    expect(plainTextOf('# Head\n\nSome **bold** [link](https://a.example)\nnext\n\n- item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```')).toBe('Head\nSome bold link next\nitem\na\nb\n1\n2\ncode');
  });
});
