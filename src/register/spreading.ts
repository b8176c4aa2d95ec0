import { givesWork } from './assignments.ts';
import { trimEnds } from './comparable.ts';
import { placeOf } from './places.ts';
import { isBody, isClosing, partOfHeading, type Entry, type PlanView } from './plan-view.ts';
import { readLabels } from './task-labels.ts';
import type { ChannelRow, ContentRow } from './row.ts';

/**
 * The forms and channels of communication: everything under "Hình thức …"; in a plan without such a part, the items that
 * say by which media the word is to be spread.
 */
export function findChannels(view: PlanView): ChannelRow[] {
  const inPart = view.entries.filter((entry) => isStatement(entry) && areaOf(entry) === 'forms');
  const chosen =
    inPart.length > 0
      ? inPart
      : view.entries.filter(
          (entry) => isStatement(entry) && isAsk(entry) && namesMedia(entry.plain) && !givesWork(entry.block.text),
        );
  return chosen.map((entry) => ({ kind: 'channel', ...rowBase(view, entry, inPart.length > 0 ? 0.95 : 0.7) }));
}

/**
 * What is to be spread: every item under "Nội dung tuyên truyền", its subheadings too; in a plan without such a part, the
 * items that name views, aims and policies to be made known.
 */
export function findContent(view: PlanView): ContentRow[] {
  const inPart = view.entries.filter(
    (entry) =>
      isBody(entry) && areaOf(entry) === 'content' && !isPartHeading(entry) && !saysUnits(entry) && !onlyLeadsIn(entry),
  );
  const chosen =
    inPart.length > 0
      ? inPart
      : view.entries.filter((entry) => isStatement(entry) && isAsk(entry) && namesContent(entry.plain));
  return chosen
    .filter(({ block }) => block.kind !== 'table-row')
    .map((entry) => ({ kind: 'content', ...rowBase(view, entry, inPart.length > 0 ? 0.95 : 0.6) }));
}

function rowBase(view: PlanView, { block }: Entry, confidence: number) {
  return {
    documentId: view.plan.id,
    subject: trimEnds(block.text),
    quote: block.text,
    headings: block.headings,
    place: placeOf(block, block.text),
    confidence,
  };
}

/** The nearest part above (or the block's own) that is about content or forms; a part about something else ends it. */
function areaOf(entry: Entry): 'content' | 'forms' | undefined {
  const nearest = entry.parts.findLast((part) => part !== 'targets' && part !== 'tasks');
  if (nearest === 'content' || nearest === 'forms') return nearest;
  if (nearest === 'content-and-forms') return namesMedia(entry.plain) ? 'forms' : 'content';
  return undefined;
}

/** A sentence of its own, no heading that only opens a list, no cross-reference. */
function isStatement(entry: Entry): boolean {
  const { block, plain } = entry;
  if (!isBody(entry) || block.kind === 'table-row' || isClosing(entry) || isPartHeading(entry) || saysUnits(entry))
    return false;
  if (/:\s*$/.test(plain) && !/^[-+*]/.test(block.marker)) return false;
  return (
    !(block.kind === 'heading' && plain.split(' ').length < 8) &&
    !/phụ lục|kèm theo\)?\.?$/.test(plain.slice(-40).replace(/gửi kèm theo\)$/, ''))
  );
}

const isPartHeading = ({ block }: Entry): boolean =>
  partOfHeading(block.text) !== undefined && block.text.split(' ').length < 14 && !/[.;]$/.test(block.text.trim());
/** "* Về mục tiêu của tỉnh:", "a) Đến năm 2030": says for whom or when, not what. */
const onlyLeadsIn = ({ plain }: Entry): boolean =>
  plain.trim().split(/\s+/).length <= 10 &&
  /^(?:về )?(?:các )?(?:mục tiêu|chỉ tiêu|định hướng|tầm nhìn|phấn đấu)?(?: cụ thể)?(?: của [\p{L} ]+| (?:đến|tới) (?:hết )?năm \d{4}|^(?:đến|tới) (?:hết )?năm \d{4}|đến năm \d{4})?\s*:?\s*$/u.test(
    plain.trim(),
  );
const saysUnits = ({ block }: Entry): boolean => readLabels(block.text).some(({ start }) => start <= 3);
/** Items and paragraphs of the plan's body: not its opening words, not what single units are told. */
const isAsk = ({ block, parts }: Entry): boolean =>
  (block.marker !== '' || block.headings.length > 0) && !parts.includes('execution') && !parts.includes('purpose');

function namesMedia(plain: string): boolean {
  return new Set(plain.match(MEDIA)).size >= 2;
}

const namesContent = (plain: string): boolean =>
  /(?:quán triệt|phổ biến|tuyên truyền|thông tin)[^.;]{0,40} (?:các |những )?(?:quan điểm|mục tiêu|chủ trương|nội dung|nhiệm vụ|chính sách)[^.]{0,200}(?:nghị quyết|chỉ thị|kế hoạch|chương trình|phong trào|đề án|quyết định)/.test(
    plain,
  );
const MEDIA =
  /báo chí|truyền thông đại chúng|thông tin đại chúng|phát thanh|truyền hình|truyền thanh|cổng thông tin|trang thông tin|mạng xã hội|zalo|facebook|youtube|tiktok|pa ?-?nô|áp phích|băng ?-?rôn|khẩu hiệu|tờ rơi|tờ gấp|ấn phẩm|bản tin|hội nghị|hội thảo|tọa đàm|tập huấn|video|clip|đồ họa|infographic|cổ động trực quan|tuyên truyền miệng|báo cáo viên|thông tin cơ sở|sinh hoạt chi bộ|cuộc thi|loa|tin nhắn|màn hình|ngày hội|hội thi/g;
