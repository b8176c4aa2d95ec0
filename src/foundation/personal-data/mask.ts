import { findPersonalData, type Finding, type PersonalDataKind } from './find.ts';

/**
 * Put a placeholder where personal data stood: "[số căn cước]", "[mã OTP]".
 *
 * Takes   any text, best normalised.
 * Gives   the text without personal data, and what was found at which place of the input.
 * Laws    masked text masks to itself; never throws; time grows linearly with the text.
 */
export function maskPersonalData(text: string): { text: string; findings: readonly Finding[] } {
  const findings = findPersonalData(text);
  let masked = '';
  let end = 0;
  for (const finding of findings) {
    masked += text.slice(end, finding.start) + PLACEHOLDERS[finding.kind];
    end = finding.end;
  }
  return { text: masked + text.slice(end), findings };
}

const PLACEHOLDERS: Readonly<Record<PersonalDataKind, string>> = {
  'payment-code': '[mã QR]',
  'identity-card': '[mã QR thẻ căn cước]',
  email: '[địa chỉ e-mail]',
  card: '[số thẻ]',
  'citizen-id': '[số căn cước]',
  'old-id': '[số chứng minh thư]',
  mobile: '[số điện thoại]',
  landline: '[số điện thoại]',
  'tax-code': '[mã số thuế]',
  'social-insurance': '[số bảo hiểm xã hội]',
  'health-card': '[số thẻ bảo hiểm y tế]',
  passport: '[số hộ chiếu]',
  'bank-account': '[số tài khoản]',
  otp: '[mã OTP]',
  pin: '[mã PIN]',
  password: '[mật khẩu]',
  'licence-plate': '[biển số xe]',
};
