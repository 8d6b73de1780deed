import DOMPurify from 'dompurify';

/** References of the portal's own texts beside the ordinary addresses. */
const addresses = /^(?:https?:|mailto:|extramural:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/**
 * HTML from the clipboard without anything that acts, before the editor reads it. The editor's own marks (`data-…`) stay, so that
 * parts of a text can be moved about.
 */
export const pastedHtml = (html: string): string =>
  DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    ALLOWED_URI_REGEXP: addresses,
    FORBID_TAGS: ['style', 'form'],
  });
