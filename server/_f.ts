import { markdownToMarkup } from './modules/content/richText/markdownToHtml.ts';
import { sanitizeRichText } from './modules/content/richText/sanitizeRichText.ts';

const toks = [
  '*',
  '_',
  '**',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '\n',
  '\n\n',
  'a',
  'b ',
  '  ',
  '    ',
  '-',
  '=',
  '- ',
  '1. ',
  '> ',
  '#',
  '|',
  '|-|',
  '\\',
  '&',
  '&#',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<a href="',
  '"',
  "'",
  ':',
  'http://',
  'www.',
  '@',
  '.',
  '\t',
  '<?',
  '<![CDATA[',
  '[^1]',
  '[a]: ',
  '```',
  '~~~',
  '---',
  '+ ',
  ']:',
  '](',
  '<div>',
  '</div>\n',
  'x_y',
];
let seed = Number(process.argv[2] || 1);
const rnd = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const end = Date.now() + Number(process.argv[3] || 60) * 1000;
let n = 0;
const slow: Record<string, number> = {};
while (Date.now() < end) {
  n++;
  const k = 1 + Math.floor(rnd() * 5);
  let u = '';
  for (let i = 0; i < k; i++) u += toks[Math.floor(rnd() * toks.length)];
  if (!u) continue;
  const s = u.repeat(Math.ceil(20000 / u.length));
  let t = performance.now();
  const m = markdownToMarkup(s);
  const d = performance.now() - t;
  t = performance.now();
  sanitizeRichText(s);
  const e = performance.now() - t;
  if (d > 60 || e > 60) slow[JSON.stringify(u)] = Math.round(Math.max(d, e)) * (e > 60 ? -1 : 1);
}
console.log(n, slow);
