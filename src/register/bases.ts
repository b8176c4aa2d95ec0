import { comparable, phraseKey } from './comparable.ts';
import { findMentions, type Mention } from './mentions.ts';
import { placeOf } from './places.ts';
import { clauseAround, clausesOf, sentencesOf } from './sentences.ts';
import { clausesIn, type Entry, type PlanView } from './plan-view.ts';
import type { BasisRow } from './row.ts';

/** A mention with the block it stands in: what discrepancies compare. */
export interface PlacedMention extends Mention {
  readonly entry: Entry;
  readonly role: BasisRow['role'];
}

/** Every mention of another document in a plan, in reading order, its own number left out. */
export function findPlacedMentions(view: PlanView): PlacedMention[] {
  const opening = openingOf(view);
  return view.entries
    .filter(({ block }) => block.kind !== 'recipient' && block.kind !== 'signature')
    .flatMap((entry) => {
      const said = entry.index <= opening ? rolesOf(entry.block.text) : [];
      const roles = new Map(said.toReversed().map(({ start, role }) => [start, role] as const));
      return findMentions(entry.block.text)
        .filter(
          ({ number, documentKind }) =>
            !isOwn(view, number) && !(number !== '' && documentKind === '' && entry.block.kind === 'title'),
        )
        .map((mention) => ({
          ...mention,
          entry,
          role: roles.get(mention.start) ?? ('nhắc tới' as const),
        }));
    });
}

/**
 * The documents that a plan rests on, carries out or names: one row for each number as printed and each date it is given.
 *
 * Gives   a mention without a date joins the dated row of the same spelling; the role that counts most stands
 *         (căn cứ, thực hiện, nhắc tới), with the words of that place as the quote.
 */
export function findBases(view: PlanView): BasisRow[] {
  const groups = new Map<string, PlacedMention[]>();
  const mentions = findPlacedMentions(view);
  const dates = new Map(
    mentions
      .filter(({ date }) => date !== '')
      .map(({ number, date }) => [number, date] as const)
      .reverse(),
  );

  for (const mention of mentions) {
    const name = mention.number === '' ? `${mention.documentKind} ${phraseKey(mention.subject)}` : mention.number;
    const dated = mention.date === '' ? (mention.number === '' ? undefined : dates.get(mention.number)) : mention.date;
    const key = `${name}|${dated ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()].map((group) => rowOf(view, group)).sort((a, b) => a.place.lines[0] - b.place.lines[0]);
}

function rowOf(view: PlanView, group: readonly PlacedMention[]): BasisRow {
  const [main] = [...group].sort(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || completeness(b) - completeness(a),
  );
  const shown = main!;
  const first = (read: (mention: PlacedMention) => string): string =>
    read(shown) || (group.map(read).find((value) => value !== '') ?? '');
  const quote = clauseAround(shown.entry.block.text, clausesIn(shown.entry), shown.start, shown.end);
  return {
    kind: 'basis',
    documentId: view.plan.id,
    number: shown.number,
    documentKind: first(({ documentKind }) => documentKind),
    issuer: first(({ issuer }) => issuer),
    date: first(({ date }) => date),
    role: shown.role,
    subject: first(({ subject }) => subject),
    quote,
    headings: shown.entry.block.headings,
    place: placeOf(shown.entry.block, quote),
    confidence: shown.number.length > 3 ? 0.95 : 0.7,
  };
}

/** The opening paragraphs: everything before the first numbered heading. */
function openingOf({ entries }: PlanView): number {
  const first = entries.findIndex(
    ({ block }) =>
      block.kind === 'heading' || (block.kind === 'item' && /^(?:[IVX]+|1)\s?[.)-]?$/.test(block.marker.trim())),
  );
  return first < 0 ? entries.length : first - 1;
}

/**
 * What the opening words make of the documents they list: "Căn cứ A; B; C, Ủy ban … ban hành": A, B, C are căn cứ; a
 * document inside the name of another ("Kế hoạch A về thực hiện B") is only named.
 */
function rolesOf(text: string): { start: number; role: BasisRow['role'] }[] {
  return sentencesOf(text).flatMap((sentence) => {
    let role: BasisRow['role'] | undefined;
    return clausesOf(sentence.text).flatMap((clause) => {
      const cue = ROLE_CUE.exec(comparable(clause.text));
      if (cue) role = /thực hiện|triển khai|thi hành/.test(cue[1]!) ? 'thực hiện' : 'căn cứ';
      const [head] = findMentions(clause.text);
      if (!head || !role) return [];
      const before = comparable(clause.text.slice(0, head.start));
      // a clause that opens with other words names its documents in passing
      const opens = before.replace(ROLE_CUE, '').replace(/^\s*(?:và|các|số)?\s*/, '').length < 4;
      const proposed = /(?:đề nghị|ý kiến|đề xuất) của .*tại\s*$/.test(before);
      return opens || proposed ? [{ start: sentence.start + clause.start + head.start, role }] : [];
    });
  });
}

const ROLE_CUE =
  /^\s*(?:[-+*]\s*)?(căn cứ(?: vào)?|(?:tiếp tục )?(?:triển khai )?thực hiện|triển khai|theo|xét|trên cơ sở|thi hành)(?![\p{L}])/u;
const isOwn = ({ plan }: PlanView, number: string): boolean =>
  plan.number !== undefined && phraseKey(plan.number) === phraseKey(number);
const completeness = ({ date, issuer, subject }: Mention): number =>
  Number(date !== '') + Number(issuer !== '') + Number(subject !== '');
const ROLES: readonly BasisRow['role'][] = ['căn cứ', 'thực hiện', 'nhắc tới'];
