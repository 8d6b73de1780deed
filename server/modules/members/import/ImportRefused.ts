import type { MemberImportFailure } from '../../../../schema/enums.ts';

/** Says why a file as a whole is no list of members. */
export class ImportRefused extends Error {
  readonly code: MemberImportFailure;
  readonly line: number | null;
  readonly params: Record<string, string | number>;

  constructor(code: MemberImportFailure, line: number | null = null, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'ImportRefused';
    this.code = code;
    this.line = line;
    this.params = params;
  }
}
