import type {
  BorrowedName,
  Directory,
  DirectorySource,
  Ground,
  OfficialSite,
} from '../../knowledge/directory/directory.ts';
import { borrowedName, isBait, misread, namesOf } from './borrowed-name.ts';
import { defang } from './defang.ts';
import type { FoundLink } from './find-links.ts';
import { readAddress, type Address, type Disguise } from './read-address.ts';
import { plainLetters, skeleton } from './skeleton.ts';
import type { Verdict } from './verdict.ts';
import { CHEAP_SUFFIXES, INSTALLERS, INSTITUTIONS, OPEN_PLACES, SHORTENERS, STORES, STRONG_BAIT } from './words.ts';

export type JudgeLink = (link: FoundLink) => Verdict;

type Finding = Pick<Verdict, 'verdict' | 'sign'> & {
  readonly grounds: readonly DirectorySource[];
  readonly site?: OfficialSite | undefined;
  readonly name?: string;
};

/**
 * Judge links by what is written in them; nothing is opened.
 *
 * Takes   the directory.
 * Gives   a judge. `official` only for a listed address or one below .gov.vn, written plainly; `bad` with the sign that was
 *         seen; everything else `unknown`.
 * Throws  nothing, on any link.
 */
export function createLinkJudge(directory: Directory): JudgeLink {
  const names = namesOf(directory);
  const officialLabels = new Set(directory.sites.flatMap(({ host }) => host.split('.').slice(0, -2)));
  const { grounds } = directory;
  const because = (verdict: Verdict['verdict'], sign: string, ...why: Ground[]): Finding => ({
    verdict,
    sign,
    grounds: why.map((ground) => grounds[ground]),
  });

  return (link) => {
    const finding = judge(link);
    const { verdict, sign, site, name } = finding;
    const app =
      name === undefined
        ? undefined
        : directory.apps.find(({ borrowed }) => borrowed.some(({ text }) => text === name));
    const shown = verdict === 'official' ? hostOf(link) : defang(link.link);
    const sources = [...(site ? [site.source] : []), ...finding.grounds, ...(app ? [app.source] : [])];
    return {
      kind: 'link',
      target: link.target,
      shown,
      verdict,
      sign,
      sources,
      ...(site && verdict === 'official' ? { entry: site.host } : {}),
      ...(site ? { real: { host: site.host + (site.path ?? ''), owner: site.owner } } : {}),
      ...(app ? { app } : {}),
    };
  };

  function judge({ link, hasHidden }: FoundLink): Finding {
    if (CODE.test(link))
      return because('bad', 'không phải địa chỉ trang web mà là đoạn mã chạy trên máy', 'install-file');
    const opensApp = SCHEME.test(link) && !WEB.test(link);
    const address = opensApp ? undefined : readAddress(link, hasHidden);
    const official = address && officialSite(address);
    if (INSTALLERS.test(fileOf(link, address)) || INSTALL_SCHEME.test(link)) {
      const isTheirs = official !== undefined || (address !== undefined && isGovernment(address));
      const sign = `tệp cài đặt ${extensionOf(link)} gửi ngoài kho ứng dụng`.replace(/ {2,}/g, ' ');
      return { ...because(isTheirs ? 'unknown' : 'bad', sign, 'install-file'), ...imitated(plainLetters(link)) };
    }
    if (opensApp)
      return because('unknown', 'không phải địa chỉ trang web mà là lệnh mở ứng dụng trên máy', 'not-listed');
    if (!address) {
      const isBorrowing = CLAIMS_GOVERNMENT.test(plainLetters(link));
      return isBorrowing
        ? because('bad', 'viết giống trang nhà nước nhưng không phải một địa chỉ web', 'government-suffix')
        : because('unknown', 'không đọc ra được địa chỉ trang web nào', 'not-listed');
    }
    const fake = directory.fakes.find(({ host }) => isBelow(address.host, host));
    if (fake) return { verdict: 'bad', sign: 'nguồn đã nêu địa chỉ này là giả', grounds: [fake.source] };
    if (official) return judgeOfficial(address, official);
    if (isGovernment(address)) return judgeGovernment(address);
    return judgeStranger(address);
  }

  /** The address is the owner's: official when it is written plainly. */
  function judgeOfficial(address: Address, site: OfficialSite): Finding {
    const doubt = doubtOf(address);
    if (doubt !== undefined) return { ...because('unknown', doubt, 'not-listed'), site };
    return { verdict: 'official', sign: `đúng ${site.host}${site.path ?? ''}, ${site.owner}`, grounds: [], site };
  }

  /** Nobody but the state can register below .gov.vn, but a look-alike there is nobody's. */
  function judgeGovernment(address: Address): Finding {
    const alike = borrowedName(address, names, ['look-alike']);
    if (alike) {
      const sign = `viết gần giống ${realHost(alike.name) ?? alike.name} nhưng không phải`;
      const verdict = alike.isRegistered ? 'bad' : 'unknown';
      return { ...because(verdict, sign, 'government-suffix'), ...imitated(alike.name) };
    }
    const read = misread(address, officialLabels);
    if (read !== undefined)
      return because('unknown', `có chữ viết gần giống «${read}» của trang chính thức`, 'government-suffix');
    const doubt = doubtOf(address);
    if (doubt !== undefined) return because('unknown', doubt, 'government-suffix');
    return because(
      'official',
      `địa chỉ ${address.registered} có đuôi .gov.vn, đuôi của cơ quan nhà nước`,
      'government-suffix',
    );
  }

  function judgeStranger(address: Address): Finding {
    const { disguises, suffix, registered, host, hostShown } = address;
    if (address.isIp)
      return because('bad', 'địa chỉ chỉ toàn số (địa chỉ IP), không mang tên cơ quan nào', 'government-suffix');
    if (disguises.includes('at-sign'))
      return because(
        'bad',
        `có dấu @: phần đứng trước chỉ để đánh lừa, địa chỉ thật là ${defang(hostShown)}`,
        'government-suffix',
      );
    const owned = directory.sites.find((site) => site.path !== undefined && isBelow(registered, site.host));
    const borrowed = owned ? undefined : borrowedName(address, names);
    if (borrowed) {
      const real = realHost(borrowed.name);
      const how = borrowed.how === 'same' ? `mang chữ «${borrowed.name}»` : `viết gần giống «${borrowed.name}»`;
      const sign = real === undefined ? `${how} nhưng không phải trang chính thức` : `${how} nhưng không phải ${real}`;
      return { ...because('bad', sign, 'government-suffix'), ...imitated(borrowed.name) };
    }
    if (claimsGovernment(address))
      return because('bad', `có chữ «gov» cho giống trang nhà nước nhưng đuôi thật là .${suffix}`, 'government-suffix');
    if (mixesScripts(hostShown))
      return because('bad', 'trộn chữ nước ngoài trông giống chữ thường để đánh lừa mắt', 'government-suffix');
    if (isIn(address, SHORTENERS)) {
      const name = namedInPath(address);
      if (name !== undefined)
        return {
          ...because('bad', `link rút gọn lại mang chữ «${name}», giấu nơi thật sự dẫn tới`, 'short-link'),
          ...imitated(name),
        };
      return because('unknown', 'link rút gọn, giấu nơi thật sự dẫn tới', 'short-link');
    }
    const institution = institutionOf(address);
    const last = suffix.split('.').at(-1) ?? '';
    const isCheap = CHEAP_SUFFIXES.has(last);
    if (institution !== undefined && (isCheap || institution.hasBait)) {
      const with_ = isCheap ? `đuôi .${last}` : 'chữ mời gọi';
      return because('bad', `ghép tên «${institution.name}» với ${with_}, kiểu hay thấy ở trang giả`, 'cheap-suffix');
    }
    if (isCheap && labels(address).some((label) => STRONG.some((bait) => label.includes(bait))))
      return because('bad', `ghép lời mời gọi với đuôi .${last}, kiểu hay thấy ở trang giả`, 'cheap-suffix');
    if (STORES.has(host))
      return {
        ...because(
          'unknown',
          'trang của kho ứng dụng; đúng ứng dụng hay không phải xem tên đơn vị phát hành',
          'install-file',
        ),
        ...namedApp(address),
      };
    if (isIn(address, OPEN_PLACES))
      return because('unknown', 'trang này ai cũng lập được, tên và tích xanh không chứng minh được gì', 'not-listed');
    const doubt = doubtOf(address);
    if (doubt !== undefined) return because('unknown', doubt, 'not-listed');
    if (isCheap)
      return because('unknown', `đuôi .${last} hay gặp ở trang giả, chưa thấy dấu hiệu nào khác`, 'cheap-suffix');
    return because('unknown', 'không có trong danh bạ chính thức', 'not-listed');
  }

  function officialSite(address: Address): OfficialSite | undefined {
    return directory.sites.find(
      ({ host, path }) =>
        isBelow(address.host, host) &&
        (path === undefined || address.path === path || address.path.startsWith(`${path}/`)),
    );
  }

  /** The real address and the app that go with a borrowed name. */
  function imitated(text: string): { site?: OfficialSite; name?: string } {
    const name = names.find((one) => text.includes(one.text))?.text;
    if (name === undefined) return {};
    const site = directory.sites.find(({ borrowed }) => borrowed.some((one) => one.text === name));
    return { name, ...(site ? { site } : {}) };
  }
  function realHost(name: string): string | undefined {
    const site = directory.sites.find(({ borrowed }) => borrowed.some(({ text }) => text === name));
    return site && site.host + (site.path ?? '');
  }
  function namedApp(address: Address): { name?: string } {
    const name = namedInPath(address);
    return name === undefined ? {} : { name };
  }
  function namedInPath({ path }: Address): string | undefined {
    const words = plainLetters(path).split(/[^a-z0-9]+/);
    return names.find((name: BorrowedName) =>
      words.some((word) => word.startsWith(name.text) && isBait(word.slice(name.text.length))),
    )?.text;
  }
}

/** Why even a known host cannot be called official as it stands here. */
function doubtOf({ disguises }: Address): string | undefined {
  for (const disguise of ['hidden-characters', 'at-sign', 'percent', 'foreign-letters', 'leads-on', 'port'] as const)
    if (disguises.includes(disguise)) return DOUBTS[disguise];
  return undefined;
}
const DOUBTS: Readonly<Record<Disguise, string>> = {
  'hidden-characters': 'có ký tự ẩn hoặc chữ khổ lạ chen giữa địa chỉ',
  'at-sign': 'có dấu @ trong địa chỉ, trang thật không viết như vậy',
  percent: 'giấu chữ của địa chỉ bằng mã %',
  'foreign-letters': 'có chữ lạ trong địa chỉ',
  'leads-on': 'bên trong còn dẫn tiếp sang một trang khác',
  port: 'có số cổng lạ sau dấu hai chấm',
};

const isBelow = (host: string, owner: string): boolean => host === owner || host.endsWith(`.${owner}`);
const isGovernment = ({ suffix, registered }: Address): boolean => suffix === 'gov.vn' && registered !== '';
const isIn = ({ host, registered }: Address, places: ReadonlySet<string>): boolean =>
  places.has(registered) ||
  places.has(host) ||
  places.has(host.split('.').slice(-2).join('.')) ||
  places.has(host.replace(/^www\./, ''));

const labels = ({ hostShown, suffix }: Address): string[] =>
  plainLetters(suffix === '' ? hostShown : hostShown.slice(0, -suffix.length - 1))
    .split('.')
    .map((label) => label.replace(/[-_]/g, ''));

/** "gov" as a word of its own below a suffix that is nobody's government. */
function claimsGovernment({ hostShown, suffix }: Address): boolean {
  if (/(?:^|\.)(?:gov|gob|gouv|mil|go|gc|govt)(?:\.|$)/.test(suffix)) return false;
  const below = hostShown.slice(0, -suffix.length - 1);
  return (
    CLAIMS_GOVERNMENT.test(plainLetters(below)) ||
    /(?:^|[.-])g[o0]v(?:$|[.-])|g[o0]vvn(?:$|[.-])/.test(skeletonKeepingDots(below))
  );
}
const CLAIMS_GOVERNMENT = /(?:^|[./@-])(?:[a-z]{2}|b[a-z]{1,3})?gov(?:[.-]?vn)?(?=$|[./@:-])|gov[.-]?vn/;
const skeletonKeepingDots = (host: string): string => host.split('.').map(skeleton).join('.');

/** Letters of several alphabets in one label. */
function mixesScripts(hostShown: string): boolean {
  return hostShown.split('.').some((label) => {
    const letters = label.match(/\p{L}/gu) ?? [];
    const scripts = SCRIPTS.filter((script) => letters.some((letter) => script.test(letter)));
    return scripts.length > 1;
  });
}
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Lisu}/u,
];

/** A bank, a carrier, a shop … whose name is a word of the address. */
function institutionOf(address: Address): { name: string; hasBait: boolean } | undefined {
  const { hostShown, suffix } = address;
  const below = plainLetters(suffix === '' ? hostShown : hostShown.slice(0, -suffix.length - 1));
  const registeredLabel = below.split('.').at(-1) ?? '';
  for (const label of below.split('.')) {
    const parts = label.split(/[-_]+/);
    for (const name of INSTITUTIONS) {
      const word = [...parts, label.replace(/[-_]/g, '')].find((part) => startsOrEndsWith(part, name));
      if (word === undefined) continue;
      // the name alone as what was registered may well be the bank's own; below a stranger's name it is not
      const isOwn = INSTITUTIONS.includes(registeredLabel);
      return { name, hasBait: !isOwn && (word !== name || parts.length > 1 || label !== registeredLabel) };
    }
  }
  return undefined;
}

/** "vietcombank", "vietcombankonline", "capnhatvietcombank": the name, and beside it nothing but bait. */
function startsOrEndsWith(word: string, name: string): boolean {
  const at = word.indexOf(name);
  return at >= 0 && isBait(word.slice(0, at)) && isBait(word.slice(at + name.length));
}

const STRONG = STRONG_BAIT;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const WEB = /^h[tx]{2}ps?\s?:/i;
const INSTALL_SCHEME = /^itms-services:/i;
const CODE = /^(?:javascript|data|vbscript|blob)\s?:/i;

/** The part of a link that names a file: not the host, lest "congty.pkg.vn" be one. */
function fileOf(link: string, address: Address | undefined): string {
  const bare = link.replace(/^[a-z][a-z0-9+.-]*:[/\\]{0,3}/i, '');
  if (!/[/\\?#]/.test(bare))
    return address && address.registered !== '' && address.suffix !== '' && !INSTALLER_AT_END.test(bare) ? '' : bare;
  return bare.slice(bare.search(/[/\\?#]/));
}
const INSTALLER_AT_END = new RegExp(`${INSTALLERS.source}$`, 'iu');
const extensionOf = (link: string): string => INSTALLERS.exec(link)?.[0].toLowerCase() ?? '';

function hostOf({ link, hasHidden }: FoundLink): string {
  return readAddress(link, hasHidden)?.hostShown ?? defang(link);
}
