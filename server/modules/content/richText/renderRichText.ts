import { cleanMarkup } from './cleanMarkup.ts';
import { readFileRef, readPlaceholder, safeHref } from './references.ts';

/** Where the references of a stored text lead for one reader. */
export interface RichTextTargets {
  /** The URL of a picture by its sha256, or null when it cannot be shown (the picture is left out). */
  fileUrl: (sha256: string) => string | null;
  /** The URL behind link placeholder n, or null when there is none for this reader (the text stays without a link). */
  linkUrl: (n: number) => string | null;
}

// Our own URLs: a path from the root of this site, a full web address, or (for an author's editor) a reference in our scheme.
const OWN_URL = /^(?:\/(?![/\\])|https?:\/\/|extramural:(?:file|course|test|item|link)\/)[^\s\\"'<>`]*$/i;

/** Stored HTML as one reader may see it: sanitised a second time, with references replaced by URLs. Never fails; a URL that is neither a path of this site nor http(s) counts as null. */
export function renderRichText(html: string, targets: RichTextTargets): string {
  return cleanMarkup(html, {
    picture: (src) => {
      const sha256 = readFileRef(src);
      return sha256 ? ownUrl(targets.fileUrl(sha256)) : null;
    },
    link: (href) => {
      const n = readPlaceholder(href);
      if (n === null) return safeHref(href);
      const url = ownUrl(targets.linkUrl(n));
      return url ? { href: url, external: false } : null;
    },
  });
}

function ownUrl(url: string | null): string | null {
  return url !== null && OWN_URL.test(url) ? url : null;
}
