import type { z } from 'zod';
import { actionsFile } from '../format/actions.ts';
import { calendarFile } from '../format/calendar.ts';
import { cohortsFile } from '../format/cohorts.ts';
import { exampleFile, migrationFile } from '../format/examples.ts';
import { indicatorsFile } from '../format/indicators.ts';
import { planningFile } from '../format/planning.ts';
import { questionnaireFile } from '../format/questionnaire.ts';
import { answersSchema, contextSchema } from '../format/schema.ts';
import { catalogueTextsFile, textsFile } from '../format/texts.ts';
import type { VersionFiles } from '../version.ts';
import { type FileFault, faultAt, pointerTo } from './fault.ts';

/** Every place where a file of the version does not have the form it must have. */
export function checkFormat(files: VersionFiles): readonly FileFault[] {
  return formsOf(files).flatMap(([file, form, content]) => checkFile(file, form, content));
}

/** Every place where one file does not have its form. */
export function checkFile(file: string, form: z.ZodType, content: unknown): readonly FileFault[] {
  const outcome = form.safeParse(content);
  return outcome.success ? [] : outcome.error.issues.flatMap((issue) => faultsOf(file, issue));
}

/** File name, form and content; files that a version may leave out are absent here when it does. */
function formsOf(files: VersionFiles): readonly (readonly [string, z.ZodType, unknown])[] {
  const single = [
    ['questionnaire.json', questionnaireFile, files.questionnaire],
    ['schema.json', answersSchema, files.schema],
    ...present('context.json', contextSchema, files.context),
    ...present('actions.json', actionsFile, files.actions),
    ...present('indicators.json', indicatorsFile, files.indicators),
    ...present('calendar.json', calendarFile, files.calendar),
    ...present('planning.json', planningFile, files.planning),
    ...present('cohorts.json', cohortsFile, files.cohorts),
    ...present('migration.json', migrationFile, files.migration),
  ] as const;
  return [
    ...single,
    ...each(files.texts, (language) => `texts/${language}.json`, textsFile),
    ...each(files.catalogueTexts ?? {}, (language) => `texts/${language}.catalogue.json`, catalogueTextsFile),
    ...each(files.examples ?? {}, (example) => `examples/${example}.json`, exampleFile),
  ];
}

function present(file: string, form: z.ZodType, content: unknown): readonly (readonly [string, z.ZodType, unknown])[] {
  return content === undefined ? [] : [[file, form, content]];
}

function each(contents: Readonly<Record<string, unknown>>, name: (key: string) => string, form: z.ZodType) {
  return Object.entries(contents).map(([key, content]) => [name(key), form, content] as const);
}

/** One fault per issue; an unknown field is reported at the field itself. */
function faultsOf(file: string, issue: z.core.$ZodIssue): readonly FileFault[] {
  const place = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => faultAt(file, [...place, key], 'the format has no such field'));
  }
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ file, pointer: pointerTo(place), detail: message }));
  return [faultAt(file, place, issue.message)];
}
