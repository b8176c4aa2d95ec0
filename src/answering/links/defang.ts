/**
 * A link as an answer may show it: nobody can tap it, everybody can see what was meant.
 *
 * Takes   a link as typed, invisible characters gone.
 * Gives   it without scheme, with "[.]" for its dots and "[@]" for "@", at most 60 characters.
 */
export function defang(link: string): string {
  const bare = link.replace(/^h[tx]{2}ps?\s?:?\s?[/\\]{0,3}/i, '').replace(/[\s<>"]+/g, '');
  const [authority = ''] = bare.split(/[/?#\\]/);
  const path = bare.slice(authority.length);
  const shown = authority + (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path);
  const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
  return cut
    .toWellFormed()
    .replace(/\[?\.\]?/g, '[.]')
    .replaceAll('@', '[@]')
    .replaceAll(':', '[:]');
}
const LONGEST_PATH = 16;
const LONGEST = 60;
