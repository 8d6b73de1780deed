import { markdownToHtml, markdownToMarkup } from './modules/content/richText/markdownToHtml.ts';
import { sanitizeRichText } from './modules/content/richText/sanitizeRichText.ts';

const u = '11111111-2222-3333-4444-555555555555';
console.log(
  JSON.stringify(
    sanitizeRichText(`<p onclick=x class="note foo">a <a href="extramural:course/${u}">c</a> <a href='extramural:link/1'>z</a><img src=extramural:file/${'a'.repeat(64)} onerror=x><img src=http://x/y.png>
<template><b>x</b></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript> <a href="javascript:alert(1)">j</a><td colspan=100000>x</td><ol start=3 type=a reversed><li>x</ol></p>`),
    null,
    1,
  ),
);
const N = 50000;
const rep = (s: string) => s.repeat(Math.floor(N / s.length));
const time = (l: string, f: () => string) => {
  const t = performance.now();
  const r = f();
  const d = performance.now() - t;
  if (d > 20) console.log(l, d.toFixed(1) + 'ms', String(r).length);
};
for (const s of [
  '*',
  '_',
  '[',
  '`',
  '>',
  '> ',
  '- ',
  '*a',
  '_a',
  '[a](',
  '![',
  '<',
  '<a',
  '&',
  '~',
  '|',
  '\\',
  '#',
  '(',
  '\n',
  'a\n',
  '**a',
  '***',
  '[]',
  '`a',
  '~~a',
  '<!--',
  'http://',
  'www.',
  'a@',
  '1. ',
  '* * ',
  '|a',
  '- - ',
  ']',
  '![[]()',
  '[a]: b\n',
  '*a_',
  '<x ',
  '_*',
  '\t',
  '    a\n',
  '```\n',
  '=\n',
  '-\n',
  '"',
  'a**b ',
  '[[',
  ']]',
  '@a.',
  '\\*',
  '&#',
  '<!',
  '<?',
  '<![CDATA[',
  '<b>',
  '<b></i>',
  '</b>',
  '`a` ',
  'a|b\n-|-\n',
  '*a '.repeat(60) + '\n\n',
  '*a_'.repeat(60) + '\n\n',
  '_a'.repeat(100) + '\n\n',
  '[a]('.repeat(60) + '\n\n',
  '> '.repeat(19) + 'a\n\n',
  '- a\n\n',
  '![a',
  '<!-',
  'a<b ',
  '*'.repeat(3) + 'a',
  '[^',
  '!',
  '"a"',
  'a  \n',
  ':-',
  '||',
  '\\\n',
  '+ ',
  '+ + ',
  'x+ ',
  '1) ',
]) {
  time('md ' + JSON.stringify(s).slice(0, 30), () => markdownToMarkup(rep(s)));
  time('md2html ' + JSON.stringify(s).slice(0, 30), () => markdownToHtml(rep(s)));
  time('h ' + JSON.stringify(s).slice(0, 30), () => sanitizeRichText(rep(s)).html);
}
let nest = '';
for (let i = 0; nest.length < N; i++) nest += '  '.repeat(i) + '- a\n';
time('nest', () => markdownToMarkup(nest));
nest = '';
for (let i = 0; i < 38; i++) nest += '  '.repeat(i) + '- a\n';
time('nest38', () => markdownToMarkup(nest.repeat(30)));
console.log('--- growth');
for (const s of [
  '-\n',
  '=\n',
  '"',
  '*a_'.repeat(60) + '\n\n',
  '- a\n\n',
  '`a',
  'a|b\n-|-\n',
  '<',
  '!',
  '_*',
  '`a` ',
  '*a_',
  '![a',
  '[a]',
  '<!',
  '> a\n',
  'a  \n',
  '# a\n',
  '&',
  '1. a\n',
  '    a\n',
  '\\',
  '<p>',
  'http://a.b ',
  'a@b.c ',
  '[a]: b\n',
  '[a](b)',
  '![a](b)',
  '\t- a\n',
  '|',
  'a\n-\n',
]) {
  const r: number[] = [];
  for (const n of [12500, 25000, 50000, 100000]) {
    const x = s.repeat((n / s.length) | 0);
    const t = performance.now();
    markdownToMarkup(x);
    r.push(Math.round(performance.now() - t));
  }
  console.log(JSON.stringify(s).slice(0, 20), r.join(' '));
}
