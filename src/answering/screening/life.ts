import { cues } from '../cues.ts';

/** A life is in danger. Without marks "tự vẫn" reads like "tư vấn" and "ngất" like "ngắt": more must be said then. */

export const MEDICAL = cues(
  '(đau thắt ngực|đau ngực|đau tim|nhồi máu|đột quỵ|tai biến|méo miệng|liệt nửa người|khó thở|ngừng thở|không thở|thở không|co giật|bất tỉnh|=ngất|ngất xỉu|bị ngất|hôn mê|chảy máu nhiều|ra máu nhiều|máu không cầm|đuối nước|điện giật|ngộ độc|uống nhầm thuốc|rắn cắn|hóc dị vật|tai nạn nặng|gãy xương|bỏng nặng|cấp cứu gấp)',
  '(sắp chết|đang chết|nguy kịch|hấp hối)',
  '(ngã|té|tai nạn) * (bất động|nằm im|không trả lời|không tỉnh|chảy máu|không dậy)',
);
export const DESPAIR = cues(
  '(muốn chết|chỉ muốn chết|muốn tự tử|=tự tử|định tự tử|uống thuốc tự tử|=tự vẫn|không muốn sống|chẳng muốn sống|hết muốn sống|kết liễu|chết cho xong|chết đi cho|=tự sát|nhảy cầu|nhảy lầu|nhảy sông|uống thuốc sâu)',
  '(muốn|định|đòi|sắp|toan) (tự tử|tự vẫn|tự sát)',
);
