import { type MailRow, renderMail } from './renderMail.ts';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribeToken.ts';

const sites = {
  secret: 'a secret of the tests, forty characters!',
  publicUrl: 'https://learn.example',
  internalUrl: 'https://inside.example',
};
const row: MailRow = {
  id: '019a0000-0000-7000-8000-000000000001',
  template: 'passwordReset',
  language: 'en',
  to_email: 'jo@people.example',
  to_name: 'Jo Doe',
  account_id: null,
  params: {},
  link: null,
  list: null,
  portal_name: 'dealers@outside.example',
  portal_title: 'Dealers',
};
const render = (more: Partial<MailRow>) => renderMail({ ...row, ...more }, sites);

describe('renderMail', () => {
  it('greets by name, in text and HTML, under the title of the portal', () => {
    const mail = render({});
    expect(mail).toMatchObject({ fromName: 'Dealers', subject: 'Choose a new password', link: null });
    expect(mail.text).toMatch(/^Hello Jo Doe,\n\nSomebody, probably you,/);
    expect(mail.html).toContain('Hello Jo Doe,');
  });

  it('makes absolute addresses, with a token at the end, on the site that is meant', () => {
    const token = { purpose: 'password reset' as const, id: row.id, version: 1 };
    const { link, html, text } = render({ link: { path: '/reset-password', token } });
    expect(link).toMatch(/^https:\/\/learn\.example\/reset-password\/[\w-]{43}$/);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain(`\n${link}\n`);
    expect(render({ link: { path: '/reset-password/', token } }).link).toBe(link);
    expect(render({ link: { path: '/x', site: 'INTERNAL' } }).link).toBe('https://inside.example/x');
  });

  it('S64: keeps line breaks and other control characters out of headers', () => {
    const mail = render({ to_name: 'Jo\r\nBcc: all@people.example', portal_title: 'A\nSubject: B\u2028C\u202e' });
    expect(mail.to.name).toBe('Jo Bcc: all@people.example');
    expect(mail.fromName).toBe('A Subject: B C');
  });

  it('S64: shows markup and template braces as they were written', () => {
    const name = '"<script>alert(1) {portal} {{x}} <%= y %>';
    const mail = render({ to_name: name, portal_title: '<img src=x onerror=y>' });
    expect(mail.text).toContain(`Hello ${name},`);
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&lt;img src=x onerror=y&gt;');
    expect(mail.html).toContain('&quot;&lt;script&gt;alert(1) {portal} {{x}} &lt;%= y %&gt;,');
  });

  it('S28: greets nobody by what mail programs would make a link of', () => {
    for (const to_name of ['win.example.com', 'https://x', 'me@x', 'Buy at shop.de', '']) {
      expect(render({ to_name }).text).toMatch(/^Hello,\n/);
    }
    expect(render({ to_name: 'Dr. J. R. Doe' }).text).toMatch(/^Hello Dr\. J\. R\. Doe,\n/);
  });

  it('S6: lets a reader unsubscribe from mails of a list, and from no others', () => {
    const account_id = '019a0000-0000-7000-8000-000000000002';
    expect(render({ account_id }).unsubscribeUrl).toBeNull();
    const { unsubscribeUrl, html } = render({ account_id, list: 'NOTICES' });
    const token = String(unsubscribeUrl).replace('https://learn.example/unsubscribe/', '');
    expect(readUnsubscribeToken(sites.secret, token)).toEqual({ accountId: account_id, list: 'NOTICES' });
    expect(html).toContain(String(unsubscribeUrl));
  });
});

describe('a token to unsubscribe', () => {
  const account = '019a0000-0000-7000-8000-000000000002';

  it('is good for its account and list only', () => {
    const token = unsubscribeToken(sites.secret, account, 'NEWS');
    expect(readUnsubscribeToken(sites.secret, token)).toEqual({ accountId: account, list: 'NEWS' });
    const forged = [
      token.replace('2.', '1.'),
      token.replace('002', '003'),
      token.slice(0, -1),
      `${token}x`,
      '',
      'x',
      '2..',
    ];
    for (const other of forged) expect(readUnsubscribeToken(sites.secret, other)).toBeNull();
    expect(readUnsubscribeToken('another secret of the tests, forty chars', token)).toBeNull();
  });
});
