import type { RegisterRow } from '../../register/row.ts';

/** What a row is about, as the index reads it: first what it names, then all it says. */
export function rowSearchText(row: RegisterRow): { title: string; text: string } {
  const title = [row.headings.at(-1) ?? '', subjectOfRow(row)].join('. ');
  return { title, text: `${detailsOfRow(row)} ${row.quote}`.trim() };
}

/** The thing itself, in the document's words. */
function subjectOfRow(row: RegisterRow): string {
  switch (row.kind) {
    case 'task':
    case 'duty':
    case 'channel':
    case 'content':
    case 'recipient':
    case 'basis':
      return row.subject;
    case 'report':
      return `báo cáo ${row.frequency}`;
    case 'target':
      return row.metric;
    case 'signature':
      return `${row.office} ${row.name}`;
  }
}

function detailsOfRow(row: RegisterRow): string {
  switch (row.kind) {
    case 'task':
      return [...row.lead, ...row.coordinating, row.time].join('. ');
    case 'duty':
      return [row.unit, ...row.coordinating].join('. ');
    case 'report':
      return [row.who, row.to, row.due, row.mergedInto ?? ''].join('. ');
    case 'target':
      return [row.scope, row.year, row.value].join('. ');
    case 'basis':
      return [row.documentKind, row.number, row.issuer, row.date].join(' ');
    case 'signature':
    case 'channel':
    case 'content':
    case 'recipient':
      return '';
  }
}
