/**
 * Whether letters can be one Vietnamese syllable.
 *
 * Takes   folded letters: lower case, no marks.
 * Gives   true when an initial consonant (or none) and a rime that the language has make it up: "chet", "nghieng", not "ktr".
 */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:(?:uye|oa|oe|oo|ie|ye|ua|ue|uo|uy|[aeiouy])(?:ng|nh|ch|[cmnpt])?|uoi|uou|ieu|yeu|oai|oay|uay|uya|ai|ao|au|ay|eo|eu|ia|iu|oi|ui|uu)$/;
