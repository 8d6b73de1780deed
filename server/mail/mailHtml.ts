import type { MailParts } from './renderMail.ts';

/** The layout of all mails: one column that every mail program can show, without pictures, scripts or anything from elsewhere. */
export function mailHtml(parts: MailParts): string {
  const { language, title, greeting, paragraphs, action, actionHint, footer, unsubscribe } = parts;
  const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  const text = `margin:0 0 16px;${font};font-size:16px;line-height:1.5;color:#1f2933`;
  const small = `${font};font-size:13px;line-height:1.5;color:#66727d`;
  const button = `display:inline-block;padding:12px 22px;${font};font-size:16px;font-weight:600;color:#ffffff;background:#1d5c63;border-radius:6px;text-decoration:none`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:0;background:#f2f4f3">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#f2f4f3"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:560px;background:#ffffff;border-radius:10px">
<tr><td style="padding:20px 32px;border-bottom:3px solid #f4b860;${font};font-size:18px;font-weight:600;color:#1d5c63">${escaped(title)}</td></tr>
<tr><td style="padding:28px 32px 16px">
${[greeting, ...paragraphs].map((one) => `<p style="${text}">${lines(one)}</p>`).join('\n')}
${
  action
    ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="${button}">${escaped(action.label)}</a></p>
<p style="margin:0 0 16px;${small}">${escaped(actionHint)}<br><a href="${escaped(action.url)}" style="color:#1d5c63;word-break:break-all">${escaped(action.url)}</a></p>`
    : ''
}
</td></tr>
<tr><td style="padding:16px 32px 24px;border-top:1px solid #e4e8e7;${small}">${lines(footer)}${
    unsubscribe
      ? `<br><a href="${escaped(unsubscribe.url)}" style="color:#66727d">${escaped(unsubscribe.label)}</a>`
      : ''
  }</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const characters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, also inside of attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => characters[character] ?? '');

const lines = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>\n');
