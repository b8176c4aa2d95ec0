import { trimEnds } from './comparable.ts';
import { placeOf } from './places.ts';
import type { PlanView } from './plan-view.ts';
import type { RecipientRow, SignatureRow } from './row.ts';

/** "Kính gửi" and "Nơi nhận": one row a line. */
export function findRecipients({ plan }: PlanView): RecipientRow[] {
  return plan.blocks.flatMap((block): RecipientRow[] => {
    if (block.kind !== 'recipient') return [];
    const subject = trimEnds(block.text.replace(LABEL, '')).replace(/^[-+•\s]+/, '');
    if (!/\p{L}/u.test(subject)) return [];
    return [
      {
        kind: 'recipient',
        documentId: plan.id,
        subject,
        quote: block.text,
        headings: block.headings,
        place: placeOf(block, block.text),
        confidence: 0.95,
      },
    ];
  });
}

/**
 * Who signed: the office lines in capitals and the name below them.
 *
 * Gives   one row a signature; an empty name when the document ends before it.
 */
export function findSignatures({ plan }: PlanView): SignatureRow[] {
  const rows: SignatureRow[] = [];
  let offices: (typeof plan.blocks)[number][] = [];
  const close = (name: (typeof plan.blocks)[number] | undefined): void => {
    const blocks = [...offices, ...(name ? [name] : [])];
    const [first] = blocks;
    offices = [];
    if (!first) return;
    rows.push({
      kind: 'signature',
      documentId: plan.id,
      name: name?.text ?? '',
      office: blocks
        .filter((block) => block !== name)
        .map(({ text }) => text)
        .join(' – '),
      quote: blocks.map(({ text }) => text).join('\n'),
      headings: [],
      place: { lines: [first.lines[0], blocks.at(-1)!.lines[1]] },
      confidence: name ? 0.95 : 0.6,
    });
  };
  for (const block of plan.blocks) {
    if (block.kind !== 'signature') {
      close(undefined);
      continue;
    }
    if (isOfficeLine(block.text)) offices.push(block);
    else if (block.text.trim().startsWith('('))
      continue; // "(Đã ký)"
    else close(block);
  }
  close(undefined);
  return rows;
}

const isOfficeLine = (text: string): boolean => text === text.toUpperCase();
const LABEL = /^\s*(?:Nơi nhận|Kính gửi)\s*:?\s*/u;
