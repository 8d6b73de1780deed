import { strToU8, zipSync } from 'fflate';
import type { Actor } from '../../harness/actors.ts';
import type { Answer } from '../../harness/execute.ts';
import type { TestServer } from '../../harness/testServer.ts';
import { uploads } from '../../harness/uploads.ts';

export const importFields = `id portalId fileName dryRun state failureCode failureLine ignoredColumns rowsTotal rowsDone message
  counts { accepted created invited alreadyMembers refused }`;

export interface ImportShape {
  id: string;
  state: string;
  failureCode: string | null;
  failureLine: number | null;
  ignoredColumns: string[];
  rowsTotal: number | null;
  rowsDone: number;
  message: string;
  counts: Record<string, number>;
}

/** Uploads a list; gives its hash. */
export async function aList(actor: Actor, content: string | Buffer, name = 'people.csv'): Promise<string> {
  const { file, error } = await uploads(actor, actor.portalId, name, Buffer.from(content as string));
  if (!file) throw new Error(`not uploaded: ${JSON.stringify(error)}`);
  return file.sha256;
}

const importMembers = `mutation ($input: ImportMembersInput!) { importMembers(input: $input) { __typename
  ... on ImportMembersSuccess { memberImport { ${importFields} } } ... on Problem { code message } } }`;

export const asksToImport = (actor: Actor, input: Record<string, unknown>): Promise<Answer> =>
  actor.execute(importMembers, { input: { portalId: actor.portalId, ...input } });

/** Orders an import; gives its id. */
export async function startsImport(
  actor: Actor,
  fileSha256: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const answer = await asksToImport(actor, { fileSha256, ...more });
  return answer.expectData<{ importMembers: { memberImport: { id: string } } }>().importMembers.memberImport.id;
}

export async function importOf(actor: Actor, id: string): Promise<ImportShape> {
  const answer = await actor.execute(`query ($id: ID!) { memberImport(id: $id) { ${importFields} } }`, { id });
  return answer.expectData<{ memberImport: ImportShape }>().memberImport;
}

export interface RowShape {
  line: number;
  email: string;
  name: string | null;
  groupPath: string | null;
  outcome: string;
  reason: string | null;
  message: string | null;
  membershipId: string | null;
}

export async function rowsOf(actor: Actor, importId: string, more: Record<string, unknown> = {}): Promise<RowShape[]> {
  const answer = await actor.execute(
    `query ($importId: ID!, $outcome: MemberImportOutcome) { memberImportRows(importId: $importId, outcome: $outcome, first: 100) {
       nodes { line email name groupPath outcome reason message membershipId } } }`,
    { importId, ...more },
  );
  return answer.expectData<{ memberImportRows: { nodes: RowShape[] } }>().memberImportRows.nodes;
}

export const count = async (server: TestServer, text: string, parameters: unknown[]): Promise<number> =>
  Number((await server.superuser.query(text, parameters)).rows[0].count);

export const membersOf = (server: TestServer, portalId: string): Promise<number> =>
  count(server, 'SELECT count(*) FROM membership WHERE portal_id = $1', [portalId]);

type Cell = string | number | null | { formula: string; value?: string };

/** A workbook of one sheet, as a spreadsheet program would save it. */
export function xlsx(rows: readonly (readonly Cell[])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const lines = rows.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => xmlCell(cell, r, c)).join('')}</row>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

function xmlCell(cell: Cell, row: number, column: number): string {
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${text(cell)}</t></is></c>`;
  const value = cell.value === undefined ? '' : `<v>${text(cell.value)}</v>`;
  return `<c ${at} t="str"><f>${text(cell.formula)}</f>${value}</c>`;
}
