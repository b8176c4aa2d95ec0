import { describe, expect, it } from 'vitest';

import { readCommand } from '../../src/conversation/commands.ts';

describe('a command', () => {
  it.each([
    ['xóa dữ liệu của tôi', 'forget'],
    ['xoá dữ liệu của tôi', 'forget'],
    ['xoa du lieu cua toi', 'forget'],
    ['XÓA DỮ LIỆU CỦA TÔI', 'forget'],
    ['Xóa hết dữ liệu của tôi đi', 'forget'],
    ['xoá toàn bộ tin nhắn của tôi', 'forget'],
    ['xóa lịch sử trò chuyện của tôi giúp', 'forget'],
    ['tôi muốn xóa thông tin của tôi', 'forget'],
    ['lam on xoa thong tin ca nhan cua toi', 'forget'],
    ['rút lại đồng ý', 'forget'],
    ['xem dữ liệu của tôi', 'show-data'],
    ['xem du lieu cua toi', 'show-data'],
    ['cho tôi xem dữ liệu của mình', 'show-data'],
    ['bạn đang giữ những gì của tôi', 'show-data'],
    ['dừng', 'stop'],
    ['dung', 'stop'],
    ['Dừng lại', 'stop'],
    ['ngừng nhắn tin', 'stop'],
    ['đừng nhắn tin nữa', 'stop'],
    ['stop', 'stop'],
    ['tiếp tục với trợ lý', 'resume'],
    ['tiep tuc voi tro ly', 'resume'],
    ['quay lại trợ lý tự động', 'resume'],
    ['nói chuyện với máy', 'resume'],
    ['trợ giúp', 'help'],
    ['tro giup', 'help'],
    ['Help', 'help'],
    ['ngắn gọn', 'brief'],
    ['ngan gon thoi', 'brief'],
    ['trả lời ngắn gọn hơn', 'brief'],
    ['đầy đủ', 'full'],
    ['tra loi day du', 'full'],
  ])('%s is %s', (said, command) => {
    expect(readCommand(said)).toBe(command);
  });

  it.each([
    'xóa dữ liệu của tôi trên VNeID thế nào',
    'xóa tài khoản VNeID của tôi',
    'dừng app ngân hàng lại có mất tiền không',
    'xem dữ liệu đất đai của tôi ở đâu',
    'làm sao xem thông tin bảo hiểm của tôi',
    'đứng tên sổ đỏ cần gì',
    'dùng VNeID thế nào',
    'tiếp tục',
    'tiếp tục bước 3',
    'trợ giúp pháp lý ở đâu',
    'hồ sơ đầy đủ gồm những gì',
    'kế hoạch ngắn hạn',
    'máy của tôi bị treo',
    'gặp cán bộ',
    'cỡ chữ',
    '',
    '👍',
  ])('%s is none: it is a question', (said) => {
    expect(readCommand(said)).toBeUndefined();
  });
});
