import { markdownToHtml } from './markdownToHtml.ts';
import { plainToHtml } from './plainToHtml.ts';
import { targetRef } from './references.ts';
import { renderRichText } from './renderRichText.ts';
import { sanitizeRichText } from './sanitizeRichText.ts';
import { ATTACKS } from './testing/attacks.ts';

const SHA = 'cd'.repeat(32);
const targets = {
  fileUrl: (sha256: string) => (sha256 === SHA ? `/files/${sha256}?t=1&u=2` : null),
  linkUrl: (n: number) => (n === 1 ? '/courses/abc' : null),
};

describe('renderRichText', () => {
  it('replaces references by URLs', () => {
    const stored = `<p>See <a href="extramural:link/1" title="T">the course</a> <img src="extramural:file/${SHA}" alt="m" /></p>`;
    expect(renderRichText(stored, targets)).toBe(
      `<p>See <a href="/courses/abc" title="T">the course</a> <img src="/files/${SHA}?t=1&amp;u=2" alt="m" /></p>`,
    );
  });

  it('keeps the text of a link that leads nowhere and leaves out a picture that cannot be shown', () => {
    const stored = `<p><a href="extramural:link/2">lost <b>course</b></a> <img src="extramural:file/${'0'.repeat(64)}" alt="m" />.</p>`;
    expect(renderRichText(stored, targets)).toBe('<p>lost <b>course</b> .</p>');
  });

  it('leaves external links as they are', () => {
    const stored = '<a href="https://a.example/" rel="noopener noreferrer">x</a>';
    expect(renderRichText(stored, targets)).toBe(stored);
  });

  it.each(['javascript:alert(1)', '//evil.example', '/a" onclick="x', "/a'b", 'x/y', '/\\evil.example', 'data:x', ''])(
    'refuses the URL %j from its caller',
    (url) => {
      const stored = `<a href="extramural:link/1">t</a><img src="extramural:file/${SHA}" alt="" />`;
      expect(renderRichText(stored, { fileUrl: () => url, linkUrl: () => url })).toBe('t');
    },
  );

  it('goes back into the same stored form when the URLs are references', () => {
    const targetId = '018f0000-0000-7000-8000-000000000001';
    const { html, links } = sanitizeRichText(
      `<p><a href="extramural:item/${targetId}">i</a><img src="extramural:file/${SHA}" alt="" /></p>`,
    );
    const editing = renderRichText(html, {
      fileUrl: (sha256) => `extramural:file/${sha256}`,
      linkUrl: (n) => links.filter((link) => link.n === n).map(targetRef)[0] ?? null,
    });
    expect(sanitizeRichText(editing, { knownLinks: links })).toMatchObject({ html, links });
  });

  it.each(ATTACKS)('is safe even when what is stored is not: %s', (attack) => {
    const html = renderRichText(attack, targets);
    expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\s(?:on[a-z]+|style|srcdoc|srcset|formaction|ping)=/i);
    expect(html).not.toMatch(/<(?!\/?(?:p|a|b|i|img|div|td|ol|li|table|br)\b)/);
    expect(html).not.toMatch(/(?:href|src)="(?!\/courses\/abc"|\/files\/|https:\/\/)/);
    expect(renderRichText(html, targets).length).toBeLessThanOrEqual(html.length);
  });
});

describe('plainToHtml', () => {
  it('escapes and keeps lines', () => {
    expect(plainToHtml('a < b & "c"')).toBe('a &lt; b &amp; "c"');
    expect(plainToHtml('one\r\ntwo')).toBe('one<br />two');
    expect(plainToHtml(' one\ntwo\n \n\nthree\n')).toBe('<p>one<br />two</p>\n<p>three</p>');
    expect(plainToHtml('')).toBe('');
  });
});

describe('markdownToHtml', () => {
  it('renders GitHub flavour and sanitises it', () => {
    expect(markdownToHtml('# T\n\n**b** _i_ `c<d`\n\n- a\n    - b').html).toBe(
      '<h1>T</h1>\n<p><strong>b</strong> <em>i</em> <code>c&lt;d</code></p>\n<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>',
    );
    expect(markdownToHtml('x <script>x</script>[a](javascript:x) ![p](http://x/y.png)')).toMatchObject({
      html: expect.not.stringMatching(/script|http/),
      dropped: { links: ['javascript:x'], pictures: ['http://x/y.png'] },
    });
  });

  it('keeps internal references', () => {
    const found = markdownToHtml('[c](extramural:course/018f0000-0000-7000-8000-000000000001)');
    expect(found.html).toBe('<p><a href="extramural:link/1">c</a></p>');
    expect(found.links).toHaveLength(1);
  });

  it('shows text that would stall the parser as it was typed', () => {
    expect(markdownToHtml(`${'*a_'.repeat(1000)}`).html).toBe('*a_'.repeat(1000));
    expect(markdownToHtml(`${'> '.repeat(40)}deep`).html).toContain('&gt; &gt;');
  });
});
