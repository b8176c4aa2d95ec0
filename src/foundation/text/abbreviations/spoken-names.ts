import { fold } from '../fold.ts';
import { chat, reads, type Row } from './row.ts';

/**
 * Names as people say them and as a telephone that takes dictation writes them down: "vi en ai đi", "phây búc", "mó mô".
 *
 * Source  letters by the names Vietnamese schools teach ("vê", "nờ"; Từ điển tiếng Việt, Hoàng Phê, the entry of each letter) and
 *         by their English names as Vietnamese say them ("vi", "en"); names of brands by ear, as they stand in readers'
 *         comments and in press quotes of what people said. Each row is ours; none is taken from a list.
 */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'a ê ây',
  b: 'bê bi bờ',
  c: 'xê cê sê si xi cờ',
  d: 'đê đi dê',
  e: 'e i ơ',
  f: 'ép ép_phờ phờ',
  h: 'hát hắt hờ ết',
  i: 'i ai y',
  m: 'mờ em',
  n: 'nờ en en_nờ',
  o: 'ô o',
  p: 'pê pi pờ bê',
  s: 'ét sờ ét_sì xờ',
  t: 'tê ti tờ',
  v: 'vê vi vờ',
  x: 'ích ích_xì xờ',
  y: 'y i_cờ_rét',
};

/** Every way to say initials letter by letter, with marks and without. */
function spelledAloud(initials: string): string {
  const said = Array.from(initials).reduce(
    (ways, letter) => ways.flatMap((way) => LETTERS[letter]!.split(' ').map((name) => (way ? `${way}_${name}` : name))),
    [''],
  );
  return [...new Set(said.flatMap((way) => [way, fold(way)]))].join(' ');
}

const GETS_THERE =
  'qua trên bằng vào vô lên mở cài tải lập nick nhóm tài_khoản nhắn dùng xài gọi mất lướt chơi bán đăng mạng ví app ứng_dụng nạp';

export const SPOKEN_NAMES: readonly Row[] = [
  chat(`${spelledAloud('vneid')} ${spelledAloud('vnid')}`, 'VNeID'),
  chat(
    'vi_nê_ai_đi vi_ne_ai_di vi_neo_ai_đi vi_neo_ai_di vờ_neo_id vn_id vn_e_id v_neid vnei vniđ vneiđ vne_id vnai_đi vinid vineid',
    'VNeID',
  ),
  chat(spelledAloud('otp'), 'OTP'),
  chat(spelledAloud('nfc'), 'NFC'),
  chat(spelledAloud('cccd'), 'căn cước'),
  chat(spelledAloud('bhyt'), 'bảo hiểm y tế'),
  chat(spelledAloud('atm'), 'ATM'),
  chat(
    'quy_a cu_a kiu_a quy_rờ cu_rờ kiu_rờ quy_ờ kiu_ơ quy_ro cu_ro',
    reads('QR', { previous: 'mã quét ma cái' }),
    reads('mã QR', { at: 'start' }),
  ),
  chat('da_lô za_lô gia_lô dalô dalo zalô gialo dza_lô za_lo', 'Zalo'),
  // without marks "da lo" is "đã lộ", "đã lỡ" as well
  chat(
    'da_lo gia_lo',
    reads('Zalo', { previous: GETS_THERE, notNext: 'thông_tin mật_khẩu otp mã chuyển bấm đưa cho gửi' }),
    reads('Zalo', { at: 'start', next: 'bị báo của không ko k' }),
  ),
  chat(
    'phây_búc phây_bút phê_búc phê_bút phây_buc phay_buc phay_but fây_búc phâybuc phaybuc fêbuc facebok',
    'Facebook',
  ),
  chat('phây fây', reads('Facebook', { notNext: 'phây', notPrevious: 'phây' })),
  chat('phay fay', reads('Facebook', { previous: GETS_THERE })),
  chat('mét_sen_giơ mét_sen_dơ met_sen_gio mét_xen_giơ', 'Messenger'),
  chat('du_túp diu_túp iu_túp du_tuýp du_tup diu_tup iu_tup youtub', 'YouTube'),
  chat('tích_tóc tíc_tóc tóp_tóp tốp_tốp tít_tóc tik_tóc tich_toc tic_toc tóp_tóc', 'TikTok'),
  chat('gu_gồ gúc_gồ gu_gô gút_gồ gúc_gô gu_go guc_go gút_gô', 'Google'),
  chat('gờ_meo gờ_mêu gi_meo gi_mêu go_meo go_meu gmeo ji_meo gờ_mai', 'Gmail'),
  chat('i_meo i_mêu ê_meo ê_mêu y_meo imeo', 'email'),
  chat('wai_phai quai_phai oai_phai uai_phai wai_fai oai_fai wai_fi wi_phi quy_phi oai_phi wiphi waiphai', 'wifi'),
  chat('mó_mô mô_mô mômô mó_mó mo_mô', 'MoMo'),
  chat('mo_mo', reads('MoMo', { previous: GETS_THERE })),
  chat('sóp_pi sốp_pi sóp_pe sốp_pe sop_pi sop_pe shop_pi shoppe sô_pi', 'Shopee'),
  chat('la_da_đa la_za_đa la_da_da lazađa', 'Lazada'),
  chat('lai_trim lai_xtrim lai_sờ_trim lai_xì_trim lai_trym live_trim lai_tream laitrim', 'livestream'),
  chat('lai_chim', reads('livestream', { next: 'bán để trên qua' }), reads('livestream', { previous: 'bán hàng' })),
  chat('zum_mít zum', 'Zoom'),
  chat('in_tơ_nét in_tơ_net in_to_net internét', 'internet'),
  chat('láp_tóp láp_tốp lap_tóp lap_top', 'máy tính'),
  chat('sờ_mát_phôn sì_mát_phôn xì_mát_phôn xì_mạc_phôn so_mat_phon si_mat_phon xi_mat_phon', 'điện thoại thông minh'),
  chat('ai_phôn ai_fôn ai_phon ai_fon iphôn', 'iPhone'),
  chat('an_đờ_roi en_đờ_roi an_đroi an_roi an_do_roi en_do_roi', 'Android'),
  chat('vi_đê_ô vi_dê_ô vi_đi_ô', 'video'),
  chat('ô_cốp ô_cóp o_cốp o_cop', 'OCOP'),
  chat('bị_hách bị_hắc bị_hác bi_hach bi_hac', 'bị hack'),
  chat('linh lình lin ling', reads('link', { previous: 'đường bấm nhấn ấn đường_dẫn' })),
];
