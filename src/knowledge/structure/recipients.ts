import type { Block } from '../plan.ts';
import { endsSentence, gapBefore, type TextLine } from '../repair.ts';
import { aside, isCapitals, looseBlock, type Aside } from './asides.ts';
import { markerOf } from './marker.ts';

/**
 * Find "Kính gửi" and "Nơi nhận" lists, also where the extractor dropped them into the middle of a sentence.
 *
 * Takes   lines carrying words.
 * Gives   one aside a list; its entries are `recipient` blocks under the heading "Kính gửi" or "Nơi nhận". Where the label
 *         stands in the same line as the first entry it is part of that block's marker.
 */
export function findRecipients(lines: readonly TextLine[]): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = LABEL.exec(lines[at]!.text);
    if (!opening) continue;
    const list = readList(lines, at, opening[1]!);
    asides.push(list);
    at += list.taken.size - 1;
  }
  return asides;
}

function readList(lines: readonly TextLine[], start: number, name: string): Aside {
  const first = lines[start]!;
  const entries: { marker: string; lines: TextLine[] }[] = [];
  const inLine = first.text.replace(LABEL, '');
  const beside = markerOf(inLine);
  const printedLabel = first.text.slice(0, first.text.length - inLine.length).trim();
  if (inLine === '') entries.push({ marker: '', lines: [{ ...first, text: printedLabel }] });
  else {
    const marker = [printedLabel, beside?.printed].filter(Boolean).join(' ');
    entries.push({ marker, lines: [{ ...first, text: beside ? beside.rest : inLine }] });
  }
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    const last = entries.at(-1)!;
    const lastText = last.lines.at(-1)!.text;
    const marker = markerOf(line.text);
    if (LABEL.test(line.text) || isCapitals(line.text) || ANNEX.test(line.text)) break;
    if (marker?.style === 'dash' || marker?.style === 'plus' || marker?.style === 'star') {
      // a second list below a closed one is no longer this list
      entries.push({ marker: marker.printed, lines: [{ ...line, text: marker.rest }] });
    } else if (inLine === '' && entries.length === 1 && !marker) {
      entries.push({ marker: '', lines: [line] });
    } else if (
      !marker &&
      !endsSentence(lastText) &&
      !/[,]$/.test(lastText) &&
      gapBefore(line) < 3 &&
      !OPENS_BODY.test(line.text)
    ) {
      last.lines.push(line);
    } else break;
  }
  const blocks: Block[] = entries.map(({ marker, lines: own }, order) =>
    looseBlock('recipient', own, { marker, headings: order === 0 && inLine === '' ? [] : [name] }),
  );
  return aside(blocks, lines.slice(start, end));
}

const LABEL = /^((?:Kính gửi|Nơi nhận))\s*:?\s*/u;
const ANNEX = /^Phụ lục(?:\s|$)/iu;
/** How the first sentence of an official text begins. */
export const OPENS_BODY =
  /^(?:Thực hiện|Căn cứ|Theo|Nhằm|Để|Xét|Trên cơ sở|Thi hành|Triển khai|Tiếp theo|Tiếp tục|Ngày \d|Ngay sau|Sau khi|Vừa qua|Trong thời gian|Trong những năm)(?=\s|$)/u;
