import { cues, cueText, type Cue } from '../answering/cues.ts';
import { expandAbbreviations } from '../foundation/text/abbreviations.ts';

/**
 * What anyone may tell the assistant about itself, at any moment. Wishes that a
 * source answers ("gặp cán bộ", "cỡ chữ") are left to the answering room.
 */
export type Command = 'resume' | 'show-data' | 'forget' | 'stop' | 'help' | 'brief' | 'full';

/**
 * Read a command from a message.
 *
 * Takes   what somebody typed, with or without marks, shortened or not.
 * Gives   the command when the message is nothing else, so that "xóa dữ liệu của tôi trên VNeID thế nào" is a question.
 */
export function readCommand(message: string): Command | undefined {
  if (message.length > LONGEST) return undefined;
  const text = cueText(expandAbbreviations(message).text);
  return COMMANDS.find(([, said]) => said(text))?.[0];
}

/** Nobody needs more characters for a command. */
const LONGEST = 80;

const PLEASE = '(làm ơn|xin|cho|giúp|giùm|hãy|tôi muốn|mình muốn|em muốn|tui muốn|cháu muốn|muốn|tôi cần|bạn)';
const END = '(đi|nhé|nha|nhá|với|ạ|giúp|giùm|hộ|giúp tôi|giùm tôi|cho tôi|ngay|luôn|thôi|bạn|em|ơi)';
const WHOSE = '(của)? (tôi|tui|mình|em|tớ|cháu|con|bác|cô|chú|anh|chị|ông|bà)';
const DATA =
  '(dữ liệu|data|dl|thông tin|tin nhắn|lịch sử|lịch sử trò chuyện|lịch sử chat|cuộc trò chuyện|dữ liệu cá nhân|thông tin cá nhân|đoạn chat|cuộc chat)';

const whole = (words: string): Cue => cues(`^ ${PLEASE}? (tôi|mình|em)? ${words} ${END}? ${END}? $`);

const COMMANDS: readonly (readonly [Command, Cue])[] = [
  [
    'forget',
    whole(
      `(xóa|xoá|xóa bỏ|xóa hết|xóa toàn bộ|xóa sạch|xóa tất cả|hủy|delete) (hết|toàn bộ|tất cả|mọi|các)? ${DATA} (cá nhân)? ${WHOSE} (ở đây)?`,
    ),
  ],
  ['forget', whole('(rút|rút lại|hủy) (sự)? đồng ý')],
  [
    'show-data',
    whole(`(xem|cho xem|hiện|kiểm tra|coi|cho coi|show) (lại|các|toàn bộ|những)? ${DATA} (cá nhân)? ${WHOSE} (ở đây)?`),
  ],
  [
    'show-data',
    whole(
      '(bạn|bot|em|máy|trợ lý|bên này) (đang)? (lưu|giữ|biết) (những)? (gì|thông tin gì|dữ liệu gì) (về|của) (tôi|mình|tui|em)',
    ),
  ],
  [
    'resume',
    whole(
      '(tiếp tục|quay lại|trở lại|nói chuyện|chat|hỏi|gặp|nói) (với|lại với|lại|tiếp với|cùng)? (trợ lý|máy|bot|trợ lý ảo|trợ lý tự động|chatbot) (tự động)?',
    ),
  ],
  ['resume', whole('(bật|mở|gọi) (lại)? (trợ lý|bot|máy) (tự động|trả lời)? (lên)?')],
  [
    'stop',
    whole('(dừng|ngừng|ngưng|stop|tắt) (lại)? (trả lời|nhắn|nhắn tin|gửi tin|trợ lý|bot|trò chuyện|chat)? (lại)?'),
  ],
  ['stop', whole('(đừng|không) (nhắn|gửi|trả lời) (tin|tin nhắn)? (nữa|cho tôi nữa)')],
  ['help', whole('(trợ giúp|help|menu|danh sách lệnh|các lệnh|hướng dẫn sử dụng trợ lý)')],
  ['brief', whole('(trả lời|nói|viết)? (ngắn gọn|ngắn|gọn|vắn tắt|tóm tắt) (thôi|hơn|lại|hơn nữa)?')],
  ['full', whole('(trả lời|nói|viết)? (đầy đủ|chi tiết|dài|kỹ) (hơn|lại|như cũ)?')],
];
