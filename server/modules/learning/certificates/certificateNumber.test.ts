import { newCertificateNumber, readCertificateNumber } from './certificateNumber.ts';

it('is four groups of five without look-alikes, and never twice the same', () => {
  const numbers = Array.from({ length: 2000 }, newCertificateNumber);
  for (const number of numbers) expect(number).toMatch(/^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$/);
  expect(new Set(numbers).size).toBe(2000);
});

it('is read as people type it', () => {
  const number = newCertificateNumber();
  const typed = [
    number,
    number.toLowerCase(),
    number.replaceAll('-', ''),
    ` ${number.replaceAll('-', ' ')}\n`,
    number.replaceAll('-', '–'),
  ];
  for (const text of typed) expect(readCertificateNumber(text)).toBe(number);
});

it('tells a wrong character and two that changed places', () => {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  for (let round = 0; round < 20; round++) {
    const plain = newCertificateNumber().replaceAll('-', '');
    for (let place = 0; place < plain.length; place++) {
      for (const other of alphabet) {
        const wrong = plain.slice(0, place) + other + plain.slice(place + 1);
        expect([wrong, readCertificateNumber(wrong) !== null]).toEqual([wrong, other === plain[place]]);
      }
      const [here, next] = [plain[place] ?? '', plain[place + 1] ?? ''];
      if (next === '' || here === next) continue;
      expect(readCertificateNumber(plain.slice(0, place) + next + here + plain.slice(place + 2))).toBeNull();
    }
  }
});

it('refuses what is no number', () => {
  for (const text of ['', 'x', '0'.repeat(20), 'A'.repeat(1e6), `${newCertificateNumber()}2`, '\u0000', 'ÄÖÜ'])
    expect(readCertificateNumber(text)).toBeNull();
});
