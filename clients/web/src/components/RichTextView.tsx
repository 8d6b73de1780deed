import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import classes from './RichTextView.module.css';

/** What the server keeps of a text (its allowedMarkup.ts), nothing else; judged once more on the way out. */
const allowed = {
  ALLOWED_TAGS: [
    ...[
      'a',
      'abbr',
      'b',
      'blockquote',
      'br',
      'caption',
      'cite',
      'code',
      'col',
      'colgroup',
      'dd',
      'del',
      'div',
      'dl',
      'dt',
    ],
    ...['em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark'],
    ...['ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot'],
    ...['th', 'thead', 'tr', 'u', 'ul', 'var', 'wbr'],
  ],
  ALLOWED_ATTR: [
    ...[
      'href',
      'title',
      'src',
      'alt',
      'width',
      'height',
      'colspan',
      'rowspan',
      'scope',
      'span',
      'lang',
      'dir',
      'start',
    ],
    ...['reversed', 'type', 'class', 'target', 'rel'],
  ],
  ALLOW_DATA_ATTR: false,
};

const knownClasses =
  /^(note|tip|warning|important|align-(left|center|right)|wide|narrow|striped|highlight|blank|language-[a-z0-9+#-]{1,20})$/;

/** HTML that somebody wrote in an editor: lessons, terms, descriptions. */
export function RichTextView({ html }: { html: string }) {
  const clean = useMemo(() => purified(html), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server when it was saved, and here again
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: clean }} />;
}

function purified(html: string): string {
  const body = DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true });
  for (const link of body.querySelectorAll('a[href]')) {
    // Whoever reads a lesson wants to come back to it.
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const picture of body.querySelectorAll('img')) picture.setAttribute('loading', 'lazy');
  for (const element of body.querySelectorAll('[class]')) {
    // Other classes could dress a text up as a part of the page.
    element.className = [...element.classList].filter((name) => knownClasses.test(name)).join(' ');
  }
  const holder = document.createElement('div');
  holder.append(body);
  return holder.innerHTML;
}
