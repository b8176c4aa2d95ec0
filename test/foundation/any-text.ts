import fc from 'fast-check';

/** Any sequence of UTF-16 units, lone surrogates among them. */
export const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

const PIECES = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĐKTV0123456789',
  ...[
    'á',
    'ệ',
    'ữ',
    'ỡ',
    'Ỷ',
    'ko',
    'dc',
    'vs',
    'kh ',
    'nq57',
    '57-NQ/TW',
    '11/KH-UBND',
    'ngày ',
    ' tháng ',
    ' năm ',
    '%',
    ' đồng',
    ' triệu',
  ],
  ...[
    'mật khẩu là ',
    'otp ',
    'căn cước ',
    'stk ',
    '0912345678',
    'a@b.vn',
    'https://dichvucong.gov.vn/',
    'TP. ',
    'v.v.',
    '...',
    '\n\n',
    '- ',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '.',
    ',',
    ';',
    '/',
    '-',
    ':',
    '?',
    '(',
    ')',
    '"',
    '\u00d0',
    '\u0301',
    '\u200b',
    '\uff11',
    '\ud83d',
    '😀',
    '=',
    "'",
  ],
];

/** Text that looks like what the functions work on, put together at random. */
export const likelyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

export const anyText = fc.oneof(anyUnits, likelyText, fc.string({ unit: 'binary' }));
