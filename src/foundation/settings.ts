import { z } from 'zod';
import { Secret } from './secret.ts';

const secret = z
  .string()
  .regex(/^\S+$/)
  .transform((value) => new Secret(value));
const flag = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] }).default(false);
/** Over the open net only with TLS; plain http reaches stand-ins on this machine and nothing else. */
const platformUrl = z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || isThisMachine(url));

/** Every setting: what it accepts, what is said when it does not, and what it does. The one table of settings. */
export const SETTINGS = {
  PORT: {
    about: 'Cổng mạng mà trang hỏi đáp lắng nghe.',
    example: '3000',
    expects: 'cần một số nguyên từ 0 đến 65535 (0: cổng trống bất kỳ)',
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
  },
  HOST: {
    about:
      'Địa chỉ mạng để lắng nghe. 127.0.0.1: chỉ máy này mở được; 0.0.0.0: máy khác cũng mở được (dùng trong Docker).',
    example: '127.0.0.1',
    expects: 'cần một địa chỉ mạng hoặc tên máy, ví dụ 127.0.0.1',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  },
  DATA_DIR: {
    about: 'Thư mục chứa mọi dữ liệu sinh ra khi chạy: cơ sở dữ liệu, chỉ mục.',
    example: 'data',
    expects: 'cần đường dẫn tới một thư mục',
    schema: z.string().min(1).default('data'),
  },
  KNOWLEDGE_DIR: {
    about: 'Thư mục chứa kế hoạch, văn bản và bài hướng dẫn.',
    example: 'knowledge',
    expects: 'cần đường dẫn tới một thư mục',
    schema: z.string().min(1).default('knowledge'),
  },
  PROMPTS_DIR: {
    about: 'Thư mục chứa câu trả lời soạn sẵn và lời nhắc cho mô hình.',
    example: 'prompts',
    expects: 'cần đường dẫn tới một thư mục',
    schema: z.string().min(1).default('prompts'),
  },
  LOG_LEVEL: {
    about: 'Nhật ký ghi chi tiết đến đâu: fatal, error, warn, info, debug, trace hoặc silent (không ghi).',
    example: 'info',
    expects: 'cần một trong các từ: fatal, error, warn, info, debug, trace, silent',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  },
  OPENAI_BASE_URL: {
    about:
      'Địa chỉ máy chủ mô hình theo chuẩn OpenAI, dùng cho tìm theo nghĩa. Để trống mà có khóa: máy chủ của OpenAI.',
    example: 'https://may-chu-mo-hinh.example/v1',
    expects: 'cần một địa chỉ bắt đầu bằng http:// hoặc https://',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  OPENAI_API_KEY: {
    about: 'Khóa truy cập máy chủ mô hình. Không bao giờ được ghi ra nhật ký.',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: z
      .string()
      .regex(/^\S+$/)
      .transform((value) => new Secret(value))
      .optional(),
  },
  EMBEDDINGS_MODEL: {
    about:
      'Tên mô hình tìm theo nghĩa (embeddings), dùng thêm bên cạnh tìm theo từ ngữ. Để trống: chỉ tìm theo từ ngữ.',
    example: '',
    expects: 'cần tên của một mô hình',
    schema: z.string().min(1).optional(),
  },
  EMBEDDINGS_DIMENSIONS: {
    about: 'Số chiều của mô hình tìm theo nghĩa. Để trống: theo mặc định của mô hình.',
    example: '',
    expects: 'cần một số nguyên từ 2 đến 8192',
    schema: z.coerce.number().int().min(2).max(8192).optional(),
  },
  MODEL_TIMEOUT_MS: {
    about:
      'Thời gian tối đa chờ mô hình trong một lần gọi, tính bằng mili giây. Khi có người đang đợi câu trả lời thì chờ không quá 1000.',
    example: '12000',
    expects: 'cần một số nguyên dương (mili giây)',
    schema: z.coerce.number().int().positive().default(12_000),
  },
  HANDOVER_CONTACT: {
    about: 'Nơi gặp cán bộ thật, được nêu trong câu trả lời khi người hỏi muốn gặp người hoặc khi chưa có thông tin.',
    example: 'Bộ phận Một cửa của Ủy ban nhân dân xã, phường nơi mình ở',
    expects: 'cần một câu ngắn, không quá 300 ký tự',
    schema: z.string().min(1).max(300).default('Bộ phận Một cửa của Ủy ban nhân dân xã, phường nơi mình ở'),
  },
  PUBLIC_URL: {
    about:
      'Địa chỉ công khai của trợ lý mà người dân và các nền tảng gọi tới, ví dụ cho trang báo kết quả xóa dữ liệu.',
    example: 'https://tro-ly.phuong.example',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.optional(),
  },
  TRUST_PROXY: {
    about: 'Đặt true khi chương trình đứng sau máy chủ trung gian (nginx, Caddy), để biết đúng địa chỉ người truy cập.',
    example: 'false',
    expects: 'cần true hoặc false',
    schema: flag,
  },
  WIDGET_ORIGINS: {
    about:
      'Trang web được nhúng khung hỏi đáp (widget.js): các địa chỉ gốc, cách nhau bằng dấu cách. Để trống: không trang nào được nhúng.',
    example: '',
    expects: 'cần các địa chỉ dạng https://xa.tinh.gov.vn, không có dấu / ở cuối, cách nhau bằng dấu cách',
    schema: z
      .string()
      .default('')
      .transform((origins) => origins.split(/[\s,]+/).filter((origin) => origin !== ''))
      .refine((origins) => origins.every(isOrigin)),
  },
  MESSAGE_RETENTION_DAYS: {
    about: 'Số ngày giữ nội dung trò chuyện trước khi tự xóa.',
    example: '180',
    expects: 'cần một số nguyên từ 1 đến 3650 (ngày)',
    schema: z.coerce.number().int().min(1).max(3650).default(180),
  },
  SETTLE_MS: {
    about:
      'Zalo, Messenger: đợi bao nhiêu mili giây sau một tin nhắn để gộp các tin gửi liền nhau thành một câu hỏi. 0: không đợi.',
    example: '400',
    expects: 'cần một số nguyên từ 0 đến 10000 (mili giây)',
    schema: z.coerce.number().int().min(0).max(10_000).default(400),
  },
  HANDOVER_SILENCE_HOURS: {
    about:
      'Zalo, Messenger: sau khi chuyển cho cán bộ, cán bộ không nhắn gì trong bao nhiêu giờ thì trợ lý trả lời trở lại.',
    example: '12',
    expects: 'cần một số từ 0,1 đến 720 (giờ), dấu thập phân là dấu chấm',
    schema: z.coerce.number().min(0.1).max(720).default(12),
  },
  PERSON_MESSAGES_PER_MINUTE: {
    about: 'Zalo, Messenger: một người được hỏi tối đa bao nhiêu câu một phút.',
    example: '15',
    expects: 'cần một số nguyên từ 1 đến 100000',
    schema: z.coerce.number().int().min(1).max(100_000).default(15),
  },
  PERSON_MESSAGES_PER_DAY: {
    about: 'Zalo, Messenger: một người được hỏi tối đa bao nhiêu câu một ngày.',
    example: '300',
    expects: 'cần một số nguyên từ 1 đến 1000000',
    schema: z.coerce.number().int().min(1).max(1_000_000).default(300),
  },
  CHANNEL_MESSAGES_PER_MINUTE: {
    about: 'Zalo, Messenger: mỗi kênh trả lời tối đa bao nhiêu câu một phút.',
    example: '600',
    expects: 'cần một số nguyên từ 1 đến 1000000',
    schema: z.coerce.number().int().min(1).max(1_000_000).default(600),
  },
  MESSENGER_APP_SECRET: {
    about: 'Messenger: khóa bí mật của ứng dụng Facebook (App Secret). Để trống: không dùng Messenger.',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: secret.optional(),
  },
  MESSENGER_PAGE_TOKEN: {
    about: 'Messenger: mã truy cập của trang Facebook (Page Access Token).',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: secret.optional(),
  },
  MESSENGER_VERIFY_TOKEN: {
    about: 'Messenger: từ xác minh tự đặt, khai giống hệt trong trang quản lý ứng dụng Facebook (Verify Token).',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: secret.optional(),
  },
  MESSENGER_APP_ID: {
    about: 'Messenger: mã số ứng dụng Facebook (App ID), để phân biệt lời của trợ lý với lời của cán bộ.',
    example: '',
    expects: 'cần một dãy chữ số',
    schema: z.string().regex(/^\d+$/).optional(),
  },
  MESSENGER_GRAPH_URL: {
    about: 'Messenger: địa chỉ Graph API kèm phiên bản. Chỉ đổi khi Facebook nâng phiên bản.',
    example: 'https://graph.facebook.com/v25.0',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.default('https://graph.facebook.com/v25.0'),
  },
  ZALO_BOT_TOKEN: {
    about: 'Zalo Bot: mã của bot, lấy trong Zalo Bot Creator. Để trống: không dùng Zalo Bot.',
    example: '',
    expects: 'cần một mã dạng số:chữ, không có khoảng trắng',
    schema: secret.optional(),
  },
  ZALO_BOT_WEBHOOK_SECRET: {
    about:
      'Zalo Bot: từ bí mật tự đặt khi khai webhook (8–256 ký tự). Để trống: máy tự hỏi Zalo đều đặn, không cần địa chỉ công khai.',
    example: '',
    expects: 'cần từ 8 đến 256 ký tự, không có khoảng trắng',
    schema: z
      .string()
      .regex(/^\S{8,256}$/)
      .transform((value) => new Secret(value))
      .optional(),
  },
  ZALO_BOT_GROUPS: {
    about: 'Zalo Bot: đặt true khi Zalo đã mở cho bot trả lời trong nhóm.',
    example: 'false',
    expects: 'cần true hoặc false',
    schema: flag,
  },
  ZALO_BOT_URL: {
    about: 'Zalo Bot: địa chỉ máy chủ của Zalo.',
    example: 'https://bot-api.zaloplatforms.com',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.default('https://bot-api.zaloplatforms.com'),
  },
  ZALO_OA_APP_ID: {
    about: 'Zalo OA: mã số ứng dụng (App ID). Để trống: không dùng Zalo OA.',
    example: '',
    expects: 'cần một dãy chữ số',
    schema: z.string().regex(/^\d+$/).optional(),
  },
  ZALO_OA_APP_SECRET: {
    about: 'Zalo OA: khóa bí mật của ứng dụng, để xin quyền gửi tin.',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: secret.optional(),
  },
  ZALO_OA_WEBHOOK_SECRET: {
    about: 'Zalo OA: OA Secret Key ở trang webhook, khác với khóa bí mật của ứng dụng.',
    example: '',
    expects: 'cần một chuỗi ký tự không có khoảng trắng',
    schema: secret.optional(),
  },
  ZALO_OA_URL: {
    about: 'Zalo OA: địa chỉ OpenAPI của Zalo.',
    example: 'https://openapi.zalo.me',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.default('https://openapi.zalo.me'),
  },
  ZALO_OAUTH_URL: {
    about: 'Zalo OA: địa chỉ xin quyền của Zalo.',
    example: 'https://oauth.zaloapp.com',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.default('https://oauth.zaloapp.com'),
  },
  ZALO_PERSONAL: {
    about:
      'Zalo cá nhân: đặt true (hoặc on) để trả lời bằng một tài khoản Zalo cá nhân. Trái với điều khoản của Zalo, tài khoản có thể bị khóa.',
    example: 'false',
    expects: 'cần true hoặc false (cũng nhận on, off)',
    schema: flag,
  },
  ZALO_PERSONAL_KEY: {
    about:
      'Zalo cá nhân: khóa tự đặt để mã hóa phiên đăng nhập cất trên máy (từ 16 ký tự). Mất khóa thì đăng nhập lại.',
    example: '',
    expects: 'cần ít nhất 16 ký tự, không có khoảng trắng',
    schema: z
      .string()
      .regex(/^\S{16,}$/)
      .transform((value) => new Secret(value))
      .optional(),
  },
  ZALO_PERSONAL_URL: {
    about: 'Zalo cá nhân: địa chỉ thay cho máy chủ của Zalo, chỉ dùng khi thử nghiệm.',
    example: '',
    expects: 'cần một địa chỉ bắt đầu bằng https://',
    schema: platformUrl.optional(),
  },
} as const satisfies Record<string, Setting>;

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isThisMachine(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

interface Setting {
  /** One line for `.env.example` and the documentation. */
  readonly about: string;
  /** The default, or what one might write; empty when there is nothing to show. */
  readonly example: string;
  /** What is said when the value is wrong. */
  readonly expects: string;
  readonly schema: z.ZodType;
}

/** Settings as read; those without a default may be absent. */
export type Config = Readonly<
  z.output<z.ZodObject<{ [Name in keyof typeof SETTINGS]: (typeof SETTINGS)[Name]['schema'] }>>
>;
