import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionsJs, type ScormQuestion } from './readQuestionsJs.ts';

/** The sample course as its files tell it. */
export interface GolfChapter {
  name: string;
  pages: GolfPage[];
  questions: ScormQuestion[];
}

export interface GolfPage {
  title: string;
  /** What lies between <body> and </body>, as it is. */
  body: string;
  picture: { name: string; bytes: Buffer };
}

/** Reads the sample course: four chapters in the order of its launch page. */
export function readGolfCourse(folder: string): GolfChapter[] {
  const launch = readFileSync(join(folder, 'shared/launchpage.html'), 'utf8');
  const paths = [...launch.matchAll(/pageArray\[\d+\] = "(\w+\/\w+\.html)";/g)].map(([, path = '']) => path);
  return [...Map.groupBy(paths, (path) => path.split('/')[0] ?? '')].map(([name, pages]) => ({
    name,
    pages: pages.map((path) => readPage(folder, path)),
    questions: readQuestionsJs(readFileSync(join(folder, name, 'questions.js'), 'utf8')),
  }));
}

function readPage(folder: string, path: string): GolfPage {
  const html = readFileSync(join(folder, path), 'utf8');
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  const [, title = ''] = /<h1>([^<]+)<\/h1>/.exec(body) ?? [];
  const [, name = ''] = /<img [^>]*src="([^"]+)"/.exec(body) ?? [];
  return { title, body, picture: { name, bytes: readFileSync(join(folder, path, '..', name)) } };
}

/** What a reader sees of HTML: words, whatever the markup, scripts and styles left out. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
