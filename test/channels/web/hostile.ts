/** Strings that open something wherever text is put into HTML without care. None holds a line break or an address to link. */
export const HOSTILE = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "' onmouseover='window.hacked=1",
  '</textarea></form><script>window.hacked=1</script>',
  '</template><script>window.hacked=1</script>',
  '</summary></details><iframe src="javascript:parent.hacked=1"></iframe>',
  '<!-- --><svg/onload=window.hacked=1>',
  '&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '&#60;img src=x onerror=window.hacked=1&#62;',
  '`${window.hacked=1}`',
  '<a href="javascript:window.hacked=1">bấm</a>',
  '\u0000<b\u0000>đậm</b>',
  ']]><style>body{display:none}</style>',
] as const;

/**
 * The skeleton of a page: its tags in order with the names of their attributes, all text and all values left out.
 * Two pages with the same skeleton differ in words only.
 */
export function skeleton(html: string): string {
  const tags = html.match(/<[!/a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi) ?? [];
  return tags.map((tag) => tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\s+/g, ' ')).join('\n');
}
