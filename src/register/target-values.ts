import { comparable, trimEnds } from './comparable.ts';

/** A measured value inside a text, with what it measures. */
export interface MeasuredValue {
  readonly metric: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Find measured values and their metrics in a sentence that sets targets.
 *
 * Takes   one sentence ("Tỉ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt trên 40% trong tổng số doanh nghiệp").
 * Gives   metric and value, both cut from the words as issued; values with comparator, unit and "trở lên" as written.
 *         Years, document numbers, "5G" and ordinals are no values. A value whose metric cannot be told is left out.
 */
export function measuredValues(sentence: string): MeasuredValue[] {
  const plain = comparable(sentence);
  const values = [...plain.matchAll(VALUE)]
    .filter((match) => isValue(plain, match))
    .filter((match, at, all) => !qualifies(plain, match, all[at - 1], all[at + 1]))
    .map((match) => spanOf(plain, match));
  const found = values.flatMap((value, index) => {
    const behind = values[index - 1]?.metricEnd ?? 0;
    // looked for behind the value before only: a long sentence would be searched to its beginning for each
    const from = behind + plain.slice(behind, value.start + 1).lastIndexOf(';') + 1;
    const to = values[index + 1]?.start ?? sentence.length;
    const metric = metricOf(sentence, plain, value, from, to);
    if (metric) value.metricEnd = metric.end;
    return metric && metric.words.length > 1
      ? [
          {
            metric: metric.words,
            value: trimEnds(sentence.slice(value.start, value.end)),
            start: value.start,
            end: Math.max(value.end, metric.end),
          },
        ]
      : [];
  });
  return [...found, ...ranks(sentence, plain)].sort((a, b) => a.start - b.start);
}

interface ValueSpan {
  readonly start: number;
  readonly end: number;
  /** Where the counted noun begins ("35 tổ chức …" → at "tổ chức"), when the value counts things. */
  readonly noun: number | undefined;
  metricEnd: number;
}

function spanOf(plain: string, match: RegExpExecArray | RegExpMatchArray): ValueSpan {
  const start = match.index! + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  const end = match.index! + match[0].trimEnd().length;
  const noun = match.groups?.['noun'];
  // "ít nhất 01 tổ chức, doanh nghiệp công nghệ …": the noun opens the metric too
  return { start, end, noun: noun === undefined ? undefined : plain.indexOf(noun, start), metricEnd: end };
}

function isValue(plain: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const at = match.index! + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  const before = plain.slice(Math.max(0, at - 40), at);
  const text = match[0];
  // a share is a share, also behind "nền tảng số"
  if (/%|con số|\/(?:năm|tháng|quý|tuần)/.test(text)) return !/[/-]\s*$/.test(before);
  if (
    /(?:năm|ngày|tháng|quý|số|thứ|điều|khoản|đề án|mức độ|cấp độ|giai đoạn|mục|phần|lần|nghị quyết|hạng mục|khu vực|\/|-)\s*$/.test(
      before,
    )
  )
    return false;
  if (match.groups?.['noun'] !== undefined) return true;
  // a bare number measures something only behind a measuring verb ("phấn đấu đạt 0,8")
  return (
    /(?:đạt|ở mức|là|lên|bằng|còn|duy trì|tăng|giảm|trên|dưới|tối thiểu|ít nhất)\s*$/.test(before) && /\d,\d/.test(text)
  );
}

/**
 * Whether a number only tells of what is measured: "80% người dân trên địa bàn 04 xã", "100% làng có nhóm gồm tối thiểu 05
 * người", "mỗi cơ sở có từ 500 đoàn viên trở lên thành lập ít nhất 01 tổ".
 */
function qualifies(
  plain: string,
  match: RegExpExecArray,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray | undefined,
): boolean {
  if (match[0].includes('%')) return false;
  const front = before ? plain.slice(before.index + before[0].length, match.index) : '';
  if (
    before?.[0].includes('%') &&
    !/[,;:]/.test(front) &&
    /(?:gồm|trên địa bàn|tại|ở|của|thuộc|trong số)\s*$/.test(front)
  )
    return true;
  const behind = after ? plain.slice(match.index + match[0].length, after.index) : '';
  return (
    after !== undefined &&
    /trở lên\s*$/.test(match[0]) &&
    /(?:^|\s)có\s*$/.test(plain.slice(0, match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0))) &&
    !/[,;:]/.test(behind)
  );
}

/** The words that say what is measured: in front of a measuring verb, or behind the value ("100% các dịch vụ …"). */
function metricOf(
  sentence: string,
  plain: string,
  value: ValueSpan,
  from: number,
  to: number,
): { words: string; end: number } | undefined {
  const front = plain.slice(from, value.start);
  const grows = /(?:^|\s)(tăng trưởng [^,;.]{2,40}?)\s*$/.exec(front);
  if (grows && !MEASURES.test(front)) {
    const start = from + grows.index + grows[0].indexOf('t');
    return { words: trimEnds(sentence.slice(start, value.start)), end: value.end };
  }
  // "tăng trung bình 10%/năm": the verb belongs to the value, so the metric ends right here
  const measured = /^(?:tăng|giảm)/.test(plain.slice(value.start)) ? { index: front.length } : MEASURES.exec(front);
  if (measured) {
    const words = frontMetric(sentence.slice(from, from + measured.index), plain.slice(from, from + measured.index));
    if (words !== '') return { words, end: value.end };
  }
  const begin = value.noun ?? value.end;
  const rest = plain.slice(begin, to);
  const stop = endOfNounPhrase(rest);
  const words = trimEnds(sentence.slice(begin, begin + stop))
    .replace(MONTH, '')
    .replace(/\s(?:với|có|và|đạt|từ|trở lên|trở xuống)$/, '');
  return /\p{L}{2}/u.test(words) ? { words, end: begin + stop } : undefined;
}

/** The noun phrase in front of "đạt", "chiếm", "tăng": from its own head when a long clause leads up to it. */
function frontMetric(words: string, plain: string): string {
  let start = [...plain.matchAll(/[;:](?=\s)/g)].at(-1)?.index ?? -1;
  start += 1;
  const lead = LEAD_IN.exec(plain.slice(start));
  start += lead?.[0].length ?? 0;
  const heads = [...plain.slice(start).matchAll(METRIC_HEAD)];
  const long = plain.slice(start).trim().split(/\s+/).length > 9;
  const afterComma = heads.filter(({ index }) =>
    /(?:^|,|;|và|vào|có|của tỉnh có)\s*$/.test(plain.slice(start, start + index)),
  );
  const behindComma = afterComma.findLast(
    ({ index }) => index > 0 && /(?:,|có)\s*$/.test(plain.slice(start, start + index)),
  );
  const head = behindComma ?? (long && heads[0]?.index !== 0 ? (afterComma.at(-1) ?? heads[0]) : undefined);
  if (head) start += head.index;
  const end =
    start +
    (/\s(?:được|đạt|chiếm|phấn đấu|duy trì|ở mức|lên đến|tăng(?! trưởng| cường)|giảm)(?=\s|$)/.exec(plain.slice(start))
      ?.index ?? plain.length - start);
  return trimEnds(words.slice(start, end))
    .replace(/^(?:và|cùng|với|giảm(?=.*\sxuống$))\s+/i, '')
    .replace(/\sxuống$/, '');
}

/** Where a noun phrase behind a value ends: at a comma outside brackets before a new clause, or at a verb that measures. */
function endOfNounPhrase(rest: string): number {
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const character = rest[at]!;
    if (character === '(') depth++;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (/[;.]/.test(character) && /^.(?:\s|$)/.test(rest.slice(at)) && !rest.slice(at).startsWith('...')) return at;
    if (character === ',' && ENDS_PHRASE.test(rest.slice(at + 1))) return at;
    if (/^\s(?:và (?:tăng|giảm|phấn đấu|có|đạt|từng bước)|đạt |trong đó|phấn đấu )/.test(rest.slice(at))) return at;
  }
  return rest.length;
}

/** "thuộc nhóm 20 địa phương dẫn đầu cả nước về …", "thuộc 10 tỉnh tốp đầu cả nước", "xếp thứ 5": places in a ranking. */
function ranks(sentence: string, plain: string): MeasuredValue[] {
  return [...plain.matchAll(RANK)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const about = /^\s+(?:về|trong)\s+(.+?)(?=\s(?:với|và đạt)\s|[;.]|$)/.exec(plain.slice(end));
    const behind = about
      ? trimEnds(sentence.slice(end + about[0].length - about[1]!.length, end + about[0].length))
      : '';
    const front = behind === '' ? frontMetric(sentence.slice(0, start), plain.slice(0, start)) : '';
    const metric = behind || front;
    return metric === '' ? [] : [{ metric, value: sentence.slice(start, end), start, end }];
  });
}

/** When, not what: "hồ sơ được tiếp nhận trực tuyến trong tháng 12/2025". */
const MONTH = /\s(?:trong|đến|vào) (?:hết )?(?:tháng|quý) [\dIVX]+\s*\/\s*\d{4}$/iu;
const COUNTED =
  '(?:tổ chức|người|hộ(?: gia đình)?|lớp|buổi|cuộc|hội nghị|mô hình|tổ|thôn|xã|phường|điểm|hội viên|đoàn viên|đảng viên|doanh nghiệp|hợp tác xã|sản phẩm|tin|bài|tin bài|phóng sự|video|clip|chuyên mục|chuyên đề|đơn vị|trường|học sinh|cán bộ|công chức|lượt|công dân|người dân|tiểu thương|chợ|khu dân cư|khu phố|ấp|bản|đội hình|đội|tuyến đường|hạng mục|cụm loa|pa nô|băng rôn|tài liệu|tờ rơi|ý tưởng|sáng kiến|giải pháp|dự án|đề tài|nhiệm vụ|kỹ năng|câu lạc bộ|đại sứ|tình nguyện viên|thành viên|gia đình|chi bộ|cơ sở|nền tảng|thủ tục|dịch vụ|hồ sơ|văn bản|làng|buôn|khóm|phút|giờ|ngày làm việc|triệu|tỷ|nghìn)';
const COMPARATOR =
  '(?:(?:[≥≤><]|tối thiểu|ít nhất|tối đa|không dưới|không quá|không thấp hơn|khoảng|trên|dưới|hơn|gần|từ|trung bình|bình quân|tăng(?! trưởng)|giảm|thấp nhất) ?)*';
const NUMBER = String.raw`\d+(?:\.\d{3})*(?:,\d+)?(?:\s*%?\s*(?:-|đến)\s*\d+(?:,\d+)?)?`;
const VALUE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.,-])${COMPARATOR}${NUMBER}(?:\s*%(?:\s*\/\s*(?:năm|tháng|quý))?(?: (?:grdp|gdp))?| con số| (?<noun>${COUNTED})(?![\p{L}])(?:\/(?:năm|tháng|quý|tuần))?(?: trên (?:một )?(?:vạn|nghìn|triệu) dân)?|\/(?:năm|tháng|vạn dân)|(?![\p{L}\p{N}/]))(?: trở lên| trở xuống)?`,
  'gu',
);
/** A measuring verb right in front of the value. */
const MEASURES =
  /[\s,](?:(?:phấn đấu|cần|sẽ|phải|được)\s)*(?:đạt(?: tỷ lệ| tỉ lệ| mức)?|chiếm|là|ở mức|mức|lên|lên đến|bằng|còn|duy trì|tăng|giảm|phấn đấu(?: đạt)?)\s*$/u;
const METRIC_HEAD =
  /(?:^|(?<=[\s,]))(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|chỉ số|số lượng|số|quy mô|kinh phí|mức độ|tốc độ|giao dịch|nguồn nhân lực|đóng góp(?! vào)|năng suất|tăng trưởng|doanh thu|giá trị|tổng số|hạ tầng|mục tiêu)(?=\s)/gu;
const LEAD_IN =
  /^\s*(?:(?:trong đó|cụ thể|phấn đấu|mục tiêu(?: là)?|duy trì|bảo đảm|đảm bảo|đối với|đến (?:hết )?(?:năm|tháng|quý) [\d/]+|năm \d{4}|có|nâng|đưa|hằng năm|hàng năm|-|\+|,|:|và|của)[\s,:]+)+/;
const ENDS_PHRASE =
  /^\s*(?:trong đó|đối với|đạt|phấn đấu|góp phần|nhằm|để|bảo đảm|đảm bảo|tỷ lệ|tỉ lệ|số lượng|hoàn thành|mỗi|từng|có|qua đó|tiến tới|tăng|\d)|^\s*$/;
const RANK =
  /(?:thuộc|trong|nằm trong|lọt vào)(?: nhóm| top| tốp)? \d+ (?:địa phương|tỉnh|xã|phường|đơn vị|quốc gia|nước)(?:, thành phố)?(?: (?:dẫn đầu|đi đầu|tốp đầu|top đầu|đứng đầu|tốt nhất|cao nhất))?(?: (?:cả nước|toàn quốc|toàn tỉnh|của tỉnh|trong tỉnh|thành phố))?|(?:xếp|đứng|hạng)(?: hạng)? thứ \d+(?: (?:cả nước|toàn tỉnh|trong tỉnh))?/g;
