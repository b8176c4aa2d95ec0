/** The views of the staff pages: where each stands and what it is called. */
export const VIEWS = [
  { path: '/van-ban', name: 'Tổng quan' },
  { path: '/van-ban/viec', name: 'Việc theo đơn vị' },
  { path: '/van-ban/han', name: 'Hạn' },
  { path: '/van-ban/can-cu', name: 'Căn cứ' },
  { path: '/van-ban/chi-tieu', name: 'Chỉ tiêu' },
  { path: '/van-ban/tuyen-truyen', name: 'Nội dung, kênh' },
] as const;
export type ViewPath = (typeof VIEWS)[number]['path'];

export const DOCUMENTS = '/van-ban/tai-lieu';
export const CALENDAR = '/van-ban/lich.ics';
export const SHEET = '/van-ban/bang.csv';
export const CITATIONS_SHEET = '/van-ban/can-cu.csv';
