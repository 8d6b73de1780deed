import type { CanvasElement, Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatDay } from '../../../../i18n/formatDay.ts';
import { type Language, translate } from '../../../../i18n/translate.ts';
import type { Certificate } from '../Certificate.entity.ts';
import { fitText, type Place } from './fitText.ts';
import { ribbon, rosette } from './guilloche.ts';

/** What a certificate prints. */
export type CertificateFacts = Pick<
  Certificate,
  'number' | 'personName' | 'courseTitle' | 'portalTitle' | 'revisionNumber' | 'completedAt' | 'issuedAt'
>;

/** A4 across, in points. */
const page = { width: 841.89, height: 595.28 };
/** The column of words, right of the ornament. */
const column = { left: 186, width: 580 };
const ink = { text: '#22323a', faint: '#66757c', deep: '#1d5c63', gold: '#b58a3c' };
const serif = 'Lora';
const sans = 'Roboto';

const places = {
  portal: { width: column.width, height: 34, sizes: [13, 12, 11, 10, 9, 8], leading: 1.3, lines: 2 },
  heading: { width: column.width, height: 48, sizes: [36, 32, 28], leading: 1.28, lines: 1 },
  name: { width: column.width, height: 96, sizes: [38, 34, 30, 26, 22, 18, 15], leading: 1.25, lines: 2 },
  course: { width: column.width, height: 100, sizes: [25, 22, 20, 18, 16, 14, 13], leading: 1.32, lines: 3 },
} satisfies Record<string, Place>;

/**
 * The certificate as pdfmake takes it: one page A4 across. Whatever the lengths of names and titles (at most 200 characters each),
 * they are set smaller or wrapped and stay within the page.
 */
export function certificateDocument(
  facts: CertificateFacts,
  language: Language,
  verifyUrl: string,
): TDocumentDefinitions {
  const t = (key: Parameters<typeof translate>[1], params = {}): string => translate(language, key, params);
  const title = `${t('certificate.pdf.title')} – ${facts.courseTitle}`;
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: 0,
    language,
    displayTitle: true,
    version: '1.7',
    info: {
      title,
      author: facts.portalTitle,
      subject: facts.number,
      creator: 'Extramural',
      producer: 'Extramural',
      // The same certificate gives the same bytes, whenever it is printed.
      creationDate: facts.issuedAt,
      modDate: facts.issuedAt,
    },
    defaultStyle: { font: sans, fontSize: 10, color: ink.text },
    background: () => ({ canvas: ornament(facts.number) }),
    content: [...words(facts, t), ...foot(facts, language, t, verifyUrl)],
  };
}

type Translate = (key: Parameters<typeof translate>[1], params?: object) => string;

function ornament(number: string): CanvasElement[] {
  const seal = { x: 102, y: 474, radius: 50 };
  return [
    { type: 'rect', x: 0, y: 0, w: 102, h: page.height, color: '#f1f5f4' },
    ...ribbon({ x: 51, top: -6, bottom: page.height + 6, reach: 46 }, 16, {
      color: ink.deep,
      width: 0.45,
      opacity: 0.55,
    }),
    { type: 'line', x1: 102, y1: 0, x2: 102, y2: page.height, lineWidth: 0.8, lineColor: ink.gold },
    { type: 'ellipse', x: seal.x, y: seal.y, r1: seal.radius + 7, r2: seal.radius + 7, color: '#ffffff' },
    {
      type: 'ellipse',
      x: seal.x,
      y: seal.y,
      r1: seal.radius + 7,
      r2: seal.radius + 7,
      lineWidth: 0.8,
      lineColor: ink.gold,
    },
    ...rosette(seal, number.replaceAll('-', ''), { color: ink.deep, width: 0.4, opacity: 0.85 }),
    { type: 'ellipse', x: seal.x, y: seal.y, r1: 9, r2: 9, color: '#ffffff' },
    // A tick in the middle of the seal.
    {
      type: 'polyline',
      points: [
        { x: seal.x - 4.2, y: seal.y + 0.4 },
        { x: seal.x - 1, y: seal.y + 3.6 },
        { x: seal.x + 4.8, y: seal.y - 3.6 },
      ],
      lineWidth: 1.3,
      lineColor: ink.gold,
      lineCap: 'round',
    },
  ];
}

/** From the portal's title to the course's, set apart by what is left of the page's height. */
function words(facts: CertificateFacts, t: Translate): Content[] {
  const portal = fitText(facts.portalTitle, places.portal);
  const heading = fitText(t('certificate.pdf.title'), places.heading);
  const name = fitText(facts.personName, places.name);
  const course = fitText(facts.courseTitle, places.course);
  const headingAt = 62 + Math.max(portal.height, 17) + 20;
  const bodyAt = headingAt + heading.height;
  const left = 448 - bodyAt - (name.height + course.height + 74);
  const lead = { size: 11, font: sans, color: ink.faint };
  const rule = { type: 'line', x1: 0, y1: 0, x2: 64, y2: 0, lineWidth: 1.2, lineColor: ink.gold } as const;
  return [
    inColumn(62, [
      textOf(facts.portalTitle, { ...portal, font: fontFor(facts.portalTitle, sans), color: ink.deep, bold: true }),
    ]),
    inColumn(headingAt, [textOf(t('certificate.pdf.title'), { ...heading, font: serif, color: ink.text })]),
    inColumn(bodyAt + Math.min(52, Math.max(8, left / 2)), [
      textOf(t('certificate.pdf.awardedTo'), lead, 6),
      textOf(facts.personName, { ...name, font: fontFor(facts.personName, serif), color: ink.deep, italics: true }, 12),
      { canvas: [rule], margin: [0, 0, 0, 16] },
      textOf(t('certificate.pdf.forCourse'), lead, 6),
      textOf(facts.courseTitle, { ...course, font: fontFor(facts.courseTitle, serif), color: ink.text }),
    ]),
  ];
}

interface Look {
  size: number;
  font: string;
  color: string;
  bold?: boolean;
  italics?: boolean;
}

const textOf = (text: string, { size, font, color, bold, italics }: Look, below = 0): Content => ({
  text,
  font,
  fontSize: size,
  color,
  bold,
  italics: italics && font === serif,
  lineHeight: 1.04,
  margin: [0, 0, 0, below],
});

/** What stands from a height on, one below the other, no wider than the column. */
const inColumn = (y: number, stack: Content[]): Content => ({
  absolutePosition: { x: column.left, y },
  columns: [{ width: column.width, stack }],
});

/** Date, revision and number on the left; the way to verify on the right. */
function foot(facts: CertificateFacts, language: Language, t: Translate, verifyUrl: string): Content[] {
  const about = (label: string, value: string): Column => ({
    width: 'auto',
    stack: [
      { text: label, fontSize: 8, color: ink.faint, margin: [0, 0, 0, 3] },
      { text: value, fontSize: 10.5, font: sans },
    ],
  });
  return [
    {
      absolutePosition: { x: column.left, y: 490 },
      columns: [
        {
          width: 470,
          columns: [
            about(t('certificate.pdf.date'), formatDay(language, facts.completedAt)),
            about(t('certificate.pdf.revision'), String(facts.revisionNumber)),
            about(t('certificate.pdf.number'), facts.number),
          ],
          columnGap: 28,
        },
      ],
    },
    {
      absolutePosition: { x: column.left, y: 530 },
      columns: [
        {
          width: 466,
          text: t('certificate.pdf.verify', { address: siteOf(verifyUrl) }),
          fontSize: 8,
          color: ink.faint,
        },
      ],
    },
    {
      absolutePosition: { x: column.left + column.width - 86, y: 468 },
      qr: verifyUrl,
      fit: 86,
      foreground: ink.text,
      eccLevel: 'M',
    },
  ];
}

/** The address without the number, short enough to be typed. */
const siteOf = (verifyUrl: string): string => verifyUrl.replace(/^https:\/\//, '').replace(/\/[^/]*$/, '');

/** Lora writes Latin and Cyrillic letters; what is beyond them is left to Roboto, which knows Greek too. */
const fontFor = (text: string, preferred: string): string =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text) ? preferred : sans;
