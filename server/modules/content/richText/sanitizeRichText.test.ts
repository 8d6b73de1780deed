import { sanitizeRichText } from './sanitizeRichText.ts';
import { ATTACKS } from './testing/attacks.ts';
import { findMarkupFault } from './testing/strictMarkup.ts';

const SHA = 'ab'.repeat(32);
const COURSE = '018f0000-0000-7000-8000-000000000001';
const TEST = '018f0000-0000-7000-8000-000000000002';

describe('sanitizeRichText', () => {
  it('keeps what lessons are made of', () => {
    const lesson = [
      '<h2>Heading</h2><p class="note" lang="en">A <strong>b</strong> <em>i</em> <u>u</u> H<sub>2</sub>O x<sup>2</sup></p>',
      '<ul><li>one</li></ul><ol start="3"><li>three</li></ol><blockquote>said</blockquote><hr /><br />',
      '<pre><code class="language-ts">if (a &lt; b) {}</code></pre>',
      '<table><caption>t</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      `<figure><img src="extramural:file/${SHA}" alt="A map" /><figcaption>Map</figcaption></figure>`,
    ].join('\n');
    expect(sanitizeRichText(lesson).html).toBe(lesson);
  });

  it('lists the files and reports pictures from elsewhere', () => {
    const twice = `<img src="extramural:file/${SHA}"><img alt=x src='extramural:file/${SHA}'>`;
    const found = sanitizeRichText(
      `${twice}<img src="https://x.example/a.png"><img src="data:image/png;base64,AA"><img>`,
    );
    expect(found.files).toEqual([SHA]);
    expect(found.dropped.pictures).toEqual(['https://x.example/a.png', 'data:image/png;base64,AA', '']);
    expect(found.html).not.toContain('x.example');
  });

  it('recognises sources and hrefs of ours through the caller', () => {
    const found = sanitizeRichText('<img src="/files/1"><img src="/files/2"><a href="/courses/1">c</a>', {
      fileRef: (src) => (src === '/files/1' ? SHA : src === '/files/2' ? '"><script>' : null),
      linkRef: (href) => (href === '/courses/1' ? { kind: 'COURSE', targetId: COURSE } : null),
    });
    expect(found.html).toBe(`<img src="extramural:file/${SHA}" alt="" /><a href="extramural:link/1">c</a>`);
    expect(found.links).toEqual([{ n: 1, kind: 'COURSE', targetId: COURSE }]);
    expect(found.dropped.pictures).toEqual(['/files/2']);
  });

  it('numbers internal links, one number per target', () => {
    const found = sanitizeRichText(
      `<a href="extramural:test/${TEST}">t</a><a href="extramural:course/${COURSE.toUpperCase()}">c</a><a href="extramural:test/${TEST}">t</a>`,
    );
    expect(found.html).toBe(
      '<a href="extramural:link/1">t</a><a href="extramural:link/2">c</a><a href="extramural:link/1">t</a>',
    );
    expect(found.links).toEqual([
      { n: 1, kind: 'TEST', targetId: TEST },
      { n: 2, kind: 'COURSE', targetId: COURSE },
    ]);
  });

  it('keeps a placeholder only when its link is known', () => {
    const stored = '<a href="extramural:link/2">c</a> and <a href="extramural:link/7">?</a>';
    const knownLinks = [
      { n: 1, kind: 'ITEM' as const, targetId: TEST },
      { n: 2, kind: 'COURSE' as const, targetId: COURSE },
    ];
    expect(sanitizeRichText(stored).html).toBe('c and ?');
    const again = sanitizeRichText(`${stored}<a href="extramural:test/${TEST}">new</a>`, { knownLinks });
    expect(again.html).toBe('<a href="extramural:link/2">c</a> and ?<a href="extramural:link/3">new</a>');
    expect(again.links.map((link) => link.n)).toEqual([2, 3]);
    expect(again.dropped.links).toEqual(['extramural:link/7']);
  });

  it('marks external links and drops other schemes but not their text', () => {
    const found = sanitizeRichText(
      '<a href="https://a.example/?q=1&r=2" target=_blank rel=opener>web</a><a href="mailto:a@b.example">mail</a><a href="#part">part</a><a href="ftp://x">ftp</a><a href="/path">path</a><a href="//x.example">x</a><a name=q>q</a>',
    );
    expect(found.html).toBe(
      '<a href="https://a.example/?q=1&amp;r=2" rel="noopener noreferrer">web</a><a href="mailto:a@b.example">mail</a><a href="#part">part</a>ftppathxq',
    );
    expect(found.dropped.links).toEqual(['ftp://x', '/path', '//x.example']);
  });

  it('keeps addresses with unusual characters', () => {
    expect(sanitizeRichText(`<a href="https://a.example/Grant's tomb?q=<b>">x</a>`).html).toBe(
      `<a href="https://a.example/Grant's%20tomb?q=%3Cb%3E" rel="noopener noreferrer">x</a>`,
    );
  });

  it('writes balanced end tags round dropped links and pictures', () => {
    const html = '<p><a href="javascript:1">x <b>y</b></a> z</p><p><a href="ftp://q">r<img src=n></a><em>s</em></p>';
    expect(sanitizeRichText(html).html).toBe('<p>x <b>y</b> z</p><p>r<em>s</em></p>');
  });

  it('keeps pictures and links only where the caller says that they are there', () => {
    const [here, away] = ['a'.repeat(64), 'b'.repeat(64)];
    const test = (digit: string) => `extramural:test/018f0000-0000-7000-8000-00000000000${digit}`;
    const html = `<img src="extramural:file/${here}"><img src="extramural:file/${away}"><a href="${test('1')}">x</a><a href="${test('2')}">y</a>`;
    const cleaned = sanitizeRichText(html, {
      allowsFile: (sha256) => sha256 === here,
      allowsTarget: ({ targetId }) => targetId.endsWith('1'),
    });
    expect(cleaned).toMatchObject({
      files: [here],
      links: [{ n: 1, kind: 'TEST', targetId: '018f0000-0000-7000-8000-000000000001' }],
      dropped: { pictures: [`extramural:file/${away}`], links: [test('2')] },
    });
    expect(cleaned.html).toMatch(/>y$/);
  });

  it('names the elements it removed', () => {
    expect(sanitizeRichText('<video src=x></video><section><iframe></iframe></section>').dropped.tags).toEqual([
      'video',
      'iframe',
    ]);
  });

  it('removes NUL and control characters and mends broken surrogates', () => {
    expect(sanitizeRichText('a\u0000b<b>\u0001c&#1;\ud800</b>').html).toBe('ab<b>c\ufffd</b>');
  });

  it.each(ATTACKS)('makes harmless: %s', (attack) => {
    const { html, links, files } = sanitizeRichText(attack);
    expect(findMarkupFault(html)).toBeNull();
    expect(html).not.toMatch(/<(?:script|svg|math|style|iframe|object|template|xmp|noscript|form)/i);
    expect(sanitizeRichText(html, { knownLinks: links })).toEqual({
      html,
      links,
      files,
      dropped: { pictures: [], links: [], tags: [] },
    });
  });

  it('has at least forty attacks to try', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(40);
  });
});
