import { byteRange } from './byteRange.ts';
import { contentDisposition } from './contentDisposition.ts';
import { cleanFileName, fittingName } from './fileName.ts';

describe('cleanFileName', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['C:\\fakepath\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['  plan  \t 2.pdf . ', 'plan 2.pdf'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie_ x=1'],
    ['annex\u202Egpj.exe', 'annexgpj.exe'],
    ['pla\u0301n.pdf', 'plán.pdf'],
    ['Jaźń i żółć.docx', 'Jaźń i żółć.docx'],
    ['a\0b.txt', 'ab.txt'],
    ['x"y<z>.txt', 'x_y_z_.txt'],
  ])('%j → %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it('gives null when nothing is left', () => {
    for (const given of ['', '..', ' ', 'a/', '\u200B', '...']) expect(cleanFileName(given)).toBeNull();
  });

  it('keeps the end of what is too long, and no half letter', () => {
    const name = cleanFileName(`${'😀'.repeat(300)}.docx`)!;
    expect(name.length).toBeLessThanOrEqual(255);
    expect([name.endsWith('😀.docx'), name.isWellFormed()]).toEqual([true, true]);
  });
});

describe('fittingName', () => {
  it.each([
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['photo.jpg', 'image/png', 'photo.jpg.png'],
    ['report.pdf.exe', 'application/pdf', 'report.pdf.exe.pdf'],
    ['page.html', 'image/gif', 'page.html.gif'],
    ['noname', 'application/zip', 'noname.zip'],
  ])('%s that is %s becomes %s', (name, mediaType, expected) => {
    expect(fittingName(name, mediaType)).toBe(expected);
  });

  it('never makes a name too long', () => {
    expect(fittingName('a'.repeat(255), 'application/pdf')).toBe(`${'a'.repeat(251)}.pdf`);
  });
});

describe('contentDisposition', () => {
  it('needs nothing more for plain names', () => {
    expect(contentDisposition('inline', 'plan 2.pdf')).toBe('inline; filename="plan 2.pdf"');
  });

  it('sends other letters encoded beside an approximation', () => {
    expect(contentDisposition('attachment', "Jaźń (1)'.pdf")).toBe(
      `attachment; filename="Jazn (1)'.pdf"; filename*=UTF-8''Ja%C5%BA%C5%84%20%281%29%27.pdf`,
    );
  });

  it('lets nothing out of the quotes or onto another line (S57)', () => {
    for (const name of ['a"; filename="b.exe', 'a\r\nSet-Cookie: x', 'a\\"b', 'a;b', '\uD800', 'a\u0000b', '%22.pdf']) {
      const value = contentDisposition('attachment', name);
      expect(value).toMatch(/^attachment; filename="[^"\\%;\r\n\0]*"(; filename\*=UTF-8''[\w.~%-]+)?$/);
    }
  });
});

describe('byteRange', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=99999999999999999999-', 'whole'],
  ])('%s of 100 bytes', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});
