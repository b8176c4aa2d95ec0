/** Word tables that tell what an address pretends to be. */

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** Words crooks stand beside a borrowed name; an address that is nothing but a name and these borrows it. */
export const BAIT = list(`
  gov govvn vn vietnam viet quocgia qg online trangchu portal web app apps apk mobile the id e my i www site page link cong congdvc
  capnhat cap nhat dinhdanh xacthuc xacminh xacnhan dangky dangki dangnhap kichhoat kich hoat hotro ho tro hotrokhachhang cskh tracuu
  nophoso nop hoso ho so nopphat phatnguoi phat nguoi hoantien hoan tien nhanqua nhan qua nhantien nhanthuong trian khachhang tangqua qua
  quatang trungthuong uudai khuyenmai thuong diemthuong doidiem nanghanmuc hanmuc thanhtoan vaytien vay cccd cancuoc sinhtrac hoc
  sinhtrachoc baomat baove bao mat antoan security secure verify verification update login signin account support help service service24h
  digital bank banking ebank smart smartbanking internet moi new vip pro plus official chinhthuc chinh thuc taive tai ve download hosoonline
  an sinh ansinh trocap tro cap thue khoa mokhoa muc2 muc so com net org info top chinhphu congan bca vneid vssid dichvu mxh lay lai
  laylai phuc hoi phuchoi hack recovery center team page fanpage truc tuyen tructuyen tt dv dvc
`);

/** Bait that promises or threatens; on a cheap suffix it needs no borrowed name. */
export const STRONG_BAIT = list(
  'nhanqua nhanthuong trungthuong triankhachhang trian hoantien quatang tangqua nhantien doidiemthuong vongquay vongquaymayman freefire nhanquafree xacthuc capnhat dinhdanh nophoso nopphat phatnguoi',
);

/** Institutions whose name crooks borrow though the directory has no address of theirs. */
export const INSTITUTIONS = list(`
  vietcombank vcbdigibank vcb techcombank agribank bidv vietinbank mbbank sacombank vpbank tpbank hdbank shb seabank eximbank lpbank
  vib msb ocb acb momo vnpay zalopay viettelpay viettelmoney viettel vinaphone mobifone vnpt shopee lazada tiki dienmayxanh tiktokshop
  vnpost ghtk viettelpost evn evnspc evnhanoi dienluc vtv cccd cancuoc congan bocongan bca chinhphu bhxh bhyt tongcucthue cucthue
  thuedientu hoanthue toaan vienkiemsat nganhangnhanuoc sbv ansinh zalo
`);

/** Suffixes bought for next to nothing; the sheets name .top, .vip, .xyz and .cz. */
export const CHEAP_SUFFIXES: ReadonlySet<string> = new Set(
  list(
    'top vip xyz cz cc icu club live win tk ml ga cf gq buzz click link cfd sbs rest fun bond lol cyou monster quest online site store space website shop work life world beauty ru cn',
  ),
);

/** Services that hide where a link leads. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  list(`
  bit.ly tinyurl.com t.co goo.gl is.gd cutt.ly rb.gy ow.ly shorturl.at tiny.cc s.id v.gd bitly.com rebrand.ly buff.ly adf.ly soo.gd
  clck.ru lnkd.in t.ly tr.ee shorten.asia by.com.vn bom.so bom.to ouo.io linktr.ee qrco.de me-qr.com q-r.to dub.sh surl.li u.to x.gd
  2.gp lihi.cc reurl.cc gg.gg shope.ee s.shopee.vn vt.tiktok.com zurl.co spoo.me kutt.it urlzs.com da.gd
`),
);

/** Places where anybody may put up a page, a group, a form or a file. */
export const OPEN_PLACES: ReadonlySet<string> = new Set(
  list(`
  facebook.com fb.com m.me fb.me zalo.me t.me telegram.me telegram.org wa.me tiktok.com youtube.com youtu.be instagram.com threads.net
  x.com twitter.com messenger.com viber.com line.me discord.gg discord.com docs.google.com forms.gle drive.google.com sites.google.com
  script.google.com dropbox.com mediafire.com mega.nz 4shared.com fshare.vn github.com github.io gitlab.io netlify.app vercel.app
  pages.dev workers.dev web.app firebaseapp.com herokuapp.com glitch.me onrender.com ngrok.io ngrok-free.app trycloudflare.com
  blogspot.com wordpress.com weebly.com wixsite.com webflow.io carrd.co notion.site typeform.com jotform.com surveymonkey.com r2.dev
  amazonaws.com azurewebsites.net replit.app repl.co surge.sh 000webhostapp.com godaddysites.com canva.site webcindario.com
`),
);

/** The two stores; which app a page there sells is another question. */
export const STORES: ReadonlySet<string> = new Set(['play.google.com', 'apps.apple.com', 'itunes.apple.com']);

/** Files that install something when they are opened. */
export const INSTALLERS =
  /\.(?:apk|xapk|apks|apkm|aab|ipa|mobileconfig|exe|msi|scr|bat|cmd|vbs|jar|dmg|pkg|ps1)(?![\p{L}\p{N}])/iu;
