const SEP = '[ .\\-–]?';

export const EMAIL = /(?<!\w)\w[\w.+%-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![a-z0-9])/giu;

/** What the QR code on a citizen's card says: numbers, name, birthday, sex, address, day of issue. */
export const IDENTITY_CARD =
  /(?<!\d)\d{12}\|\d{0,9}\|[^|\n]{1,80}\|\d{8}\|[^|\n]{1,8}\|[^|\n]{0,200}\|\d{8}[^\n]{0,200}/gu;

/** Two letters of the group, the benefit level, two digits of the province, ten of the insurance number. */
export const HEALTH_CARD = new RegExp(`(?<![\\p{L}\\p{N}])[A-Z]{2}${SEP}[1-5]${SEP}\\d(?:${SEP}\\d){11}(?!\\d)`, 'giu');

// "sdt0912345678" has no space; any other letter before the number makes it part of something else
const BEFORE_MOBILE = '(?<!\\p{N}|(?<!sdt|dt|zalo|so|tel|call|goi)\\p{L})';
const COUNTRY = `(?:\\+?84${SEP}(?:\\(0\\)${SEP})?|\\(\\+?84\\)${SEP}0?|0)${SEP}`;
export const MOBILE = new RegExp(
  `${BEFORE_MOBILE}${COUNTRY}(?:3${SEP}[2-9]|5${SEP}[25689]|7${SEP}[06-9]|8${SEP}[1-9]|9${SEP}\\d)(?:${SEP}\\d){7}(?!\\d)`,
  'gu',
);

/** 02 and nine more; brackets may stand around the area. */
export const LANDLINE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\(?\\+?84\\)?${SEP}(?:\\(0\\)${SEP})?\\(?|\\(?0)${SEP}2(?:${SEP}\\d){1,2}\\)?(?:${SEP}\\d){7,8}(?!\\d)`,
  'gu',
);

export const PASSPORT = /(?<![\p{L}\p{N}])[a-z] ?\d{7,8}(?![\p{L}\p{N}])/gu;

/** "739154 là mã otp". */
export const OTP_BEHIND = /^\s?(?:la|=|:)?\s?(?:ma\s)?otp(?!\p{L})/u;

/** Province, series without I, J, O, Q, W, then `12345`, `123.45` or four digits. */
export const PLATE =
  /(?<![\p{L}\p{N}]|[\p{N}\]][.,/-])((?:1[1-9]|[2-9]\d)[ -]?[A-HK-NPS-VX-Z](?:[A-HK-NPS-VX-Z]|\d)?)[ -]{0,3}(\d{3}\.\d{2}|\d{4,5})(?![\p{L}\p{N}]|[.,/-][\p{N}[])/giu;
