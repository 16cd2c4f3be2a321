import { sampleCohorts } from '../../questionnaires/index.ts';
import type { Answers } from '../domain/answers.ts';
import type { Cohort, Member, MemberNumber, Participation } from '../domain/cohort/cohort.ts';
import type { Appearance, Sharing } from '../domain/cohort/snapshot.ts';
import { takeSnapshot } from '../domain/cohort/take-snapshot.ts';
import type { Context } from '../domain/context.ts';
import { Random } from '../domain/planning/random.ts';
import type { DimensionId, Level, QuestionnaireRef } from '../domain/questionnaire.ts';
import { buildReport } from '../domain/report-builder.ts';
import { country, latest } from './catalogue.ts';
import type { Example, PublishedVersion } from './version.ts';

/** `sample-cohort.json`: made-up schools, each like one of the sample schools with some dimensions higher or lower. */
interface SampleFile {
  readonly name: string;
  readonly purpose: string;
  readonly plannedOn: string;
  readonly rounds: readonly {
    readonly number: number;
    readonly name: string;
    readonly openedOn: string;
    readonly closedOn?: string;
  }[];
  readonly waiting: Participation['waiting'];
  readonly schools: readonly SampleSchool[];
}

interface SampleSchool {
  readonly number: MemberNumber;
  readonly name: string;
  readonly appearance: Appearance;
  readonly help: Sharing['help'];
  /** Id of the sample school it resembles. */
  readonly like: string;
  /** What its context has other than that school. */
  readonly context: Context;
  /** Levels higher or lower, by dimension. */
  readonly levels: Readonly<Record<DimensionId, number>>;
  /** Dimensions in which it has gained since the first round. */
  readonly gained: readonly DimensionId[];
}

/** Cohort of made-up schools: what a service would hold of a real one. */
export interface SampleCohort {
  readonly cohort: Cohort;
  /** Members as they are in the last round, and as they were in the one before. */
  readonly members: readonly Member[];
  readonly earlier: readonly Member[];
  readonly waiting: Participation['waiting'];
}

const FILES = sampleCohorts as Readonly<Record<string, SampleFile>>;

/** The sample cohort, its members scored and planned by the same engine as real ones. Takes seconds: made at build time. */
export function sampleCohort(id: string): SampleCohort | undefined {
  const version = latest(id);
  const file = FILES[id];
  if (!version || !file) return undefined;
  const [first, last] = [file.rounds[0], file.rounds.at(-1)];
  const make = (round: typeof first, answers: (school: SampleSchool, example: Example) => Answers) =>
    file.schools.flatMap((school) => {
      const example = version.examples.find((one) => one.id === school.like);
      return example ? [memberOf(version, school, example, answers(school, example), round?.closedOn ?? file.plannedOn)] : [];
    });
  return {
    cohort: { name: file.name, purpose: file.purpose, questionnaire: refOf(version), rounds: file.rounds.map(roundOf) },
    members: make(last, (school, example) => answersNow(version, school, example)),
    earlier: make(first, (school, example) => answersBefore(version, school, example)),
    waiting: file.waiting,
  };
}

function roundOf({ closedOn, ...round }: SampleFile['rounds'][number]): Cohort['rounds'][number] {
  return { ...round, closedOn };
}

function refOf({ questionnaire: { id, version } }: PublishedVersion): QuestionnaireRef {
  return { id, version };
}

function memberOf(
  { questionnaire, calendar }: PublishedVersion,
  { number, name, appearance, help, context: own }: SampleSchool,
  example: Example,
  answers: Answers,
  day: string,
): Member {
  const context: Context = { ...example.context, ...own };
  const place = country(String(context[questionnaire.planning.questions.country])) ?? country('neutral');
  if (!place) throw new Error('the catalogue has no neutral country');
  const { scope } = example;
  const facts = {
    scope,
    school: name,
    language: 'en',
    context,
    answers,
    figures: example.figures,
    answeredOn: day,
    submitted: true,
  };
  const { report } = buildReport({ questionnaire, calendar, country: place, facts });
  const dimensions = questionnaire.dimensions.map(({ id }) => id);
  const snapshot = takeSnapshot(questionnaire, report, dimensions);
  return { number, sharing: { appearance, name, dimensions, help }, snapshot };
}

const MIDDLE: Level = 1;
/** Of six answers one is a level higher and one a level lower than in the school it resembles. */
const SIDES = 6;
/** Two of three answers in a dimension that has gained were a level lower in the first round. */
const GAINED = 3;

function answersNow({ questionnaire }: PublishedVersion, school: SampleSchool, example: Example): Answers {
  const random = new Random(school.number);
  return Object.fromEntries(
    questionnaire.items.map(({ id, dimension }) => {
      const side = random.below(SIDES);
      const noise = side === 0 ? 1 : side === 1 ? -1 : 0;
      const like = example.answers[id]?.level ?? MIDDLE;
      return [id, { level: levelAt(like + (school.levels[dimension] ?? 0) + (school.name === example.name ? 0 : noise)) }];
    }),
  );
}

function answersBefore(version: PublishedVersion, school: SampleSchool, example: Example): Answers {
  const now = answersNow(version, school, example);
  const random = new Random(school.number + 1);
  return Object.fromEntries(
    version.questionnaire.items.map(({ id, dimension }) => {
      const level = now[id]?.level ?? MIDDLE;
      const hasGained = school.gained.includes(dimension) && random.below(GAINED) > 0;
      return [id, { level: levelAt(hasGained ? level - 1 : level) }];
    }),
  );
}

function levelAt(value: number): Level {
  if (value <= 0) return 0;
  if (value >= 4) return 4;
  return value === 1 || value === 2 ? value : 3;
}
