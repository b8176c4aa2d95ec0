import { fold } from '../../foundation/text/fold.ts';
import { cues, type Cue, type CueText } from '../cues.ts';

import type { Plan } from '../../knowledge/plan.ts';

/** Which documents a question names, and what is left of the question without their names. */
interface NamedDocuments {
  /** One group a name: "Hải Dương và Uông Bí" gives two groups, "Uông Bí, Quảng Ninh" gives one. */
  readonly groups: readonly (readonly string[])[];
  /** The names as matched, folded, longest first; numbers of documents are left out, they are also subjects. */
  readonly names: readonly string[];
  /** Provinces named that no document of ours is from. */
  readonly unknownPlaces: readonly string[];
}

/** `bare`: the question without numbers of documents, for initials: "HD" inside "186-HD/BTGTW" is no place. */
export type DocumentFinder = (text: CueText, bare?: CueText) => NamedDocuments;

/**
 * Make the finder of document names for a set of plans.
 *
 * Takes   the plans with their aliases, and the names of all provinces (to notice a place we have nothing of).
 * Gives   a finder; longer names win over shorter ones inside them, names that share documents narrow each other.
 */
export function createDocumentFinder(plans: readonly Plan[], provinces: readonly string[]): DocumentFinder {
  const names = new Map<string, { cue: Cue; documents: Set<string>; length: number }>();
  for (const plan of plans) {
    const figures = [...plan.aliases, plan.number ?? ''].flatMap((alias) => /^(\d{3,})[-/]KH/u.exec(alias)?.[1] ?? []);
    const byFigure = figures.flatMap((figure) => [`văn bản ${figure}`, `kế hoạch ${figure}`, `công văn ${figure}`]);
    for (const alias of [...plan.aliases, ...byFigure, plan.number ?? '', plan.place ?? '', plan.shortTitle]) {
      const key = fold(alias);
      if (key === '') continue;
      const known = names.get(key);
      if (known) known.documents.add(plan.id);
      else names.set(key, { cue: literal(alias), documents: new Set([plan.id]), length: key.length });
    }
  }
  const ordered = [...names.values()].sort((a, b) => b.length - a.length);
  const short = shortForms(plans);
  const ownPlaces = new Set(plans.flatMap((plan) => [...plan.aliases, plan.place ?? '']).map(fold));
  const foreign = provinces.filter((name) => !ownPlaces.has(fold(name))).map((name) => ({ name, cue: literal(name) }));

  return (text, bare = text) => {
    const matched = ordered.flatMap(({ cue, documents }) => {
      const name = cue(text);
      return name === undefined ? [] : [{ name, documents: [...documents] }];
    });
    const spans = matched.map(({ documents }) => documents);
    // initials mean a place only where nothing else is named, or beside another name in a comparison
    const open = spans.length === 0 || SIDE_BY_SIDE(text) !== undefined;
    const abbreviated = short.flatMap(({ cue, initials, documents }) => {
      const name = open || !initials ? cue(bare) : undefined;
      return name === undefined ? [] : [{ name, documents }];
    });
    return {
      groups: narrow([...spans, ...abbreviated.map(({ documents }) => documents)]),
      names: [...matched, ...abbreviated].map(({ name }) => name).filter((name) => !/\d/.test(name)),
      unknownPlaces: foreign.filter(({ cue }) => cue(text)).map(({ name }) => name),
    };
  };
}

const SIDE_BY_SIDE = cues('(so|so sánh|với|và|khác|giống|hơn)');

/** Names that share a document speak of the same one; names that share none are different documents. */
function narrow(sets: readonly (readonly string[])[]): string[][] {
  const groups: string[][] = [];
  for (const set of sets) {
    const index = groups.findIndex((group) => group.some((id) => set.includes(id)));
    if (index < 0) groups.push([...set]);
    else groups[index] = groups[index]!.filter((id) => set.includes(id));
  }
  return groups;
}

/**
 * "Hải Dương" is also typed "hd", "hdương", "h dương". Two letters alone mean a place only where nothing else is named;
 * a first letter with the second syllable is clear by itself.
 */
function shortForms(plans: readonly Plan[]): { cue: Cue; initials: boolean; documents: string[] }[] {
  const forms = new Map<string, { initials: boolean; documents: Set<string> }>();
  const add = (form: string, initials: boolean, id: string): void => {
    const known = forms.get(form);
    if (known) known.documents.add(id);
    else forms.set(form, { initials, documents: new Set([id]) });
  };
  for (const plan of plans) {
    for (const alias of plan.aliases) {
      const [first, second, more] = fold(alias).split(' ');
      if (!first || !second || more !== undefined || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(alias)) continue;
      add(`~${first[0]!}${second[0]!}`, true, plan.id);
      for (const form of [`~${first[0]!}${second}`, `~${first[0]!} ~${second}`]) add(form, false, plan.id);
    }
  }
  return [...forms].map(([form, { initials, documents }]) => ({
    cue: cues(form),
    initials,
    documents: [...documents],
  }));
}

function literal(name: string): Cue {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0 ? () => undefined : cues(words.join(' '));
}
