/**
 * What is going wrong for the person right now. Guides say in their front matter (`firstAid`) which of these they
 * are the card for.
 */
export const EMERGENCIES = [
  'money-sent',
  'secret-given',
  'device-controlled',
  'relative-being-scammed',
  'kidnapped',
  'child-in-hospital',
  'caller-pressing',
  'account-taken',
  'wrong-transfer',
  'relative-asks-money',
  'phone-lost',
  'extortion',
  'medical',
  'despair',
] as const;
export type Emergency = (typeof EMERGENCIES)[number];
