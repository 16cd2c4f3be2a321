import type { LeftOutAction } from '../../domain/roadmap.ts';
import type { Block, Rich } from './blocks.ts';
import type { ReportInput } from './input.ts';
import type { Voice } from './voice.ts';

type Reason = LeftOutAction['reason'];
type Kind = Reason['kind'];

/** In this order: what the school decided first, what merely lost against better actions last. */
const KINDS: readonly Kind[] = [
  'declined',
  'done',
  'restriction',
  'prerequisite',
  'no-date',
  'too-short',
  'capacity',
  'budget',
  'less-value',
  'no-gain',
  'condition',
];

/** What is not in the plan, by reason. */
export function leftOut(input: ReportInput, voice: Voice): readonly Block[] {
  const { leftOut: all } = input.report.roadmap;
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('left-out'), id: 'left-out' },
    { kind: 'paragraph', role: 'lead', text: voice.say('left-out-lead') },
    ...KINDS.flatMap((kind) =>
      ofKind(
        input,
        voice,
        kind,
        all.filter(({ reason }) => reason.kind === kind),
      ),
    ),
  ];
}

function ofKind(input: ReportInput, voice: Voice, kind: Kind, actions: readonly LeftOutAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: voice.say(`left-out-${kind}`), id: `left-out-${kind}` };
  const entries = actions.map((action) => entry(input, voice, action));
  if (entries.every((one) => one !== undefined)) return [heading, { kind: 'bullets', entries }];
  const titles = actions.map(({ action }) => voice.action(action).name).join('; ');
  return [heading, { kind: 'paragraph', text: voice.say('left-out-titles', { count: actions.length, titles }) }];
}

/** An entry with what is special to it; undefined for reasons that say the same of every action. */
function entry(input: ReportInput, voice: Voice, { action: id, reason }: LeftOutAction): Rich | undefined {
  const action = voice.action(id).name;
  switch (reason.kind) {
    case 'declined':
      return voice.say('left-out-declined-entry', { action, reason: reason.reason });
    case 'condition':
      return voice.say('left-out-condition-entry', {
        action,
        condition: input.texts.conditions[reason.condition] ?? reason.condition,
      });
    case 'restriction':
      return voice.say('left-out-restriction-entry', { action, rule: ruleOf(input, reason.rule) });
    case 'no-date':
      return voice.say('left-out-no-date-entry', { action, deadline: voice.deadlineName({ id: reason.deadline }) });
    case 'capacity':
      return reason.role === undefined
        ? undefined
        : voice.say('left-out-capacity-entry', { action, role: voice.role(reason.role) });
    case 'prerequisite':
      return voice.say('left-out-prerequisite-entry', { action, first: voice.action(reason.action).name });
    default:
      return undefined;
  }
}

function ruleOf({ questionnaire, catalogueTexts }: ReportInput, rule: number): string {
  const id = questionnaire.planning.restrictions[rule]?.id ?? '';
  return catalogueTexts.rules[id] ?? '';
}
