import { html } from './html.ts';

it('escapes what is filled in, in elements and attributes', () => {
  const evil = `"><script>alert('&')</script>`;
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';
  expect(html`<p title="${evil}">${evil}</p>`.text).toBe(`<p title="${safe}">${safe}</p>`);
});

it('takes pieces of its own as they are', () => {
  const items = [1, 2].map((n) => html`<li>${n}</li>`);
  expect(html`<ul>${items}${null}${false}</ul>${html`<hr>`}`.text).toBe('<ul><li>1</li><li>2</li></ul><hr>');
});
