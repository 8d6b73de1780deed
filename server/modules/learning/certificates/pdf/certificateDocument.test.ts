import { type CertificateFacts, certificateDocument } from './certificateDocument.ts';
import { fitText } from './fitText.ts';

const facts: CertificateFacts = {
  number: '7K2QM-X9D4T-BH3WN-5RZC8',
  personName: 'Ada Lovelace',
  courseTitle: 'Heat pumps',
  portalTitle: 'Academy',
  revisionNumber: 1,
  completedAt: new Date(0),
  issuedAt: new Date(0),
};

it('has the address of the verification page behind its QR code', () => {
  const url = `https://learn.example/certificates/${facts.number}`;
  const found: unknown[] = [];
  JSON.stringify(certificateDocument(facts, 'en', url).content, (key, value) => {
    if (key === 'qr') found.push(value);
    return value;
  });
  expect(found).toEqual([url]);
});

const place = { width: 500, height: 90, sizes: [40, 30, 20, 10], leading: 1.2, lines: 2 };

it('sets texts smaller the longer they are, and breaks between words and behind hyphens first', () => {
  const sizes = [3, 20, 30, 50, 90, 150].map((length) => fitText('Longish '.repeat(30).slice(0, length), place).size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect([sizes.at(0), sizes.at(-1)]).toEqual([40, 10]);
  expect(fitText('Szczebrzeszyńska-Grzegorzewska', place).size).toBeGreaterThan(
    fitText('SzczebrzeszyńskaXGrzegorzewska', place).size,
  );
});

it('takes the smallest size for what fits nowhere', () => {
  expect(fitText('W'.repeat(500), place)).toMatchObject({ size: 10 });
});
