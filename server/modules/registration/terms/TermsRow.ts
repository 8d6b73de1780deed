/** A version of a portal's terms as it is stored. */
export interface TermsRow {
  portalId: string;
  version: number;
  html: string;
  publishedAt: Date;
}

/** The newest terms of the portal of a row `p`, for `LEFT JOIN LATERAL … ON true`; of their columns `termsColumns` makes JSON. */
export const newestTermsOf = (portalId: string): string =>
  `(SELECT version, html, published_at FROM portal_terms t WHERE t.portal_id = ${portalId} ORDER BY version DESC LIMIT 1) AS terms`;

/** Columns of `newestTermsOf` under names that `termsOf` reads. */
export const termsColumns =
  'terms.version AS terms_version, terms.html AS terms_html, extract(epoch FROM terms.published_at)::float8 AS terms_time';

export interface TermsColumns {
  terms_version: number | null;
  terms_html: string | null;
  terms_time: number | null;
}

/** The terms in a row that was read with `termsColumns`; null when the portal has none. */
export const termsOf = (portalId: string, row: TermsColumns | undefined): TermsRow | null =>
  row?.terms_version == null
    ? null
    : {
        portalId,
        version: row.terms_version,
        html: row.terms_html ?? '',
        publishedAt: new Date((row.terms_time ?? 0) * 1000),
      };
