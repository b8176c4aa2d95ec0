/** Words, folded, that tell what the number behind them is; a digit may touch them ("otp739154"). */
const anyOf = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');

export const CARD = anyOf('so the|the atm|the ngan hang|the visa|the tin dung|the napas|the ghi no|the mastercard|the');
export const CITIZEN = anyOf('cccd|can cuoc|dinh danh|cmnd|cmt|chung minh');
export const TAX = anyOf('mst|ma so thue');
export const OTP = anyOf('otp|ma xac thuc|ma xac nhan|ma xac minh');
export const PIN = anyOf(
  'ma pin|so pin|pin (?:la|cua|t la|the)|pin\\s?[:=]|passcode|pass code|ma khoa|ma mo khoa|ma bao mat',
);
export const PHONE = anyOf(
  'sdt|so dien thoai|so dt|dien thoai|so zalo|zalo|so may|lien he|goi cho|so cua (?:toi|em|minh)',
);
export const PASSPORT = anyOf('ho chieu|passport');
export const OLD_ID = anyOf('cmnd|cmt|cmtnd|chung minh|cccd|can cuoc');
export const INSURANCE = anyOf('bhxh|bhyt|bao hiem');
export const ACCOUNT = anyOf(
  'stk|so tai khoan|so tk|vietcombank|vcb|techcombank|tcb|agribank|bidv|vietinbank|viettinbank|mbbank|mb bank|mb|acb|sacombank|vpbank|tpbank|' +
    'hdbank|shb|vib|msb|ocb|seabank|scb|eximbank|lpbank|lienvietpostbank|pvcombank|bac a bank|nam a bank|kienlongbank|abbank|vietbank|bvbank|cake|timo',
);
/** Weaker than an account's name: only long numbers count behind these. */
export const TRANSFER = anyOf('tai khoan|tk|chuyen khoan|chuyen tien|ck|ngan hang');
export const PLATE = anyOf('bien so|bien kiem soat|bks|bsx|bien xe|xe');
