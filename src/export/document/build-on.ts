import type { ItemResult } from '../../domain/profile.ts';
import type { Level } from '../../domain/questionnaire.ts';
import type { Block } from './blocks.ts';
import type { ReportSource } from './source.ts';
import { strengths } from './summary.ts';
import type { Voice } from './voice.ts';

/** Strengths that a summary names. */
const NAMED = 3;

/** What a school can build on: its strengths, and where they are fewer than three, the items that have come furthest. */
export function buildOn(source: ReportSource, voice: Voice): readonly Block[] {
  const strong = strengths(source, voice).slice(0, NAMED);
  const others = furthest(source).slice(0, NAMED - strong.length);
  const said = others.map(({ item, level }) =>
    voice.say('summary-furthest', { item: voice.item(item).name, level, name: voice.levelName(level) }),
  );
  const entries = [...strong, ...said];
  return [entries.length > 0 ? { kind: 'bullets', entries } : noStrengths(voice)];
}

/** That nothing stands out: a list of what has come furthest is not taken for strengths. */
export function noStrengths(voice: Voice): Block {
  return { kind: 'paragraph', text: voice.say('summary-no-strengths') };
}

/** Items above the lowest level that the plan leaves as they are, highest first; among equals those that weigh more. */
function furthest({ report, questionnaire }: ReportSource): readonly (ItemResult & { readonly level: Level })[] {
  const { items, strengths: named } = report.profile;
  const raised = report.roadmap.actions.flatMap(({ raises }) => raises.map(({ item }) => item));
  const taken = new Set([...named, ...raised]);
  const weights = new Map(questionnaire.items.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ item }: ItemResult): number => weights.get(item) ?? 0;
  return items
    .filter((one): one is ItemResult & { readonly level: Level } => (one.level ?? 0) > 0 && !taken.has(one.item))
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || weightOf(b) - weightOf(a));
}
