import type { FormField, FormPart, FormTemplate, FormTexts } from '../../domain/form-template.ts';
import type { Words } from '../../domain/sentences/fill.ts';
import type { ReportSource } from '../document/source.ts';
import { plainLine } from '../plain-text.ts';
import { type Said, saidOf } from '../said.ts';
import { activitiesField } from './activities.ts';
import { contextPoints, lengthPoints, participationPoints } from './context-points.ts';
import type { DraftField, DraftPart, FieldHead, PlanDraft, TableField } from './draft.ts';
import { needPoints } from './needs.ts';
import { objectiveFields } from './objectives.ts';
import { levelOf, standingPoints } from './standing.ts';
import { textField } from './text-field.ts';

/** A form and its words in the language of the report (`src/catalogue/forms.ts`). */
export interface DraftForm {
  readonly template: FormTemplate;
  readonly texts: FormTexts;
}

/**
 * Drafts an application from a report: the fields of the form in their order, in bullets from the school's own data. The same
 * report gives the same draft. `words` are those of `export.json`.
 */
export function draftErasmusPlan(source: ReportSource, words: Words, { template, texts }: DraftForm): PlanDraft {
  const said = saidOf(source, words);
  const { form, callYear, version, checkedOn, criteria, threshold } = template;
  return {
    title: texts.title,
    notice: texts.notice,
    madeFor: said.say('draft-made-for', { form, year: String(callYear), version, date: said.voice.date(checkedOn) }),
    school: plainLine(source.report.school),
    day: source.report.answeredOn,
    parts: template.parts.map((part) => draftPart(said, part, template, texts)),
    selfCheck: {
      rule: said.say('draft-threshold', { points: threshold.points, percent: Math.round(threshold.share * 100) }),
      criteria: criteria.map((criterion) => sayCriterion(said, texts, criterion)),
    },
  };
}

function draftPart(said: Said, { id, criterion, fields }: FormPart, { criteria }: FormTemplate, texts: FormTexts): DraftPart {
  const judged = criteria.find((one) => one.id === criterion);
  return {
    id,
    title: texts.parts[id] ?? id,
    criterion: judged && sayCriterion(said, texts, judged),
    fields: fields.flatMap((field) => draftFields(said, field, texts)),
  };
}

function sayCriterion({ say }: Said, { criteria }: FormTexts, { id, points }: FormTemplate['criteria'][number]): string {
  const { name = id, meaning = '' } = criteria[id] ?? {};
  return say('draft-criterion', { name, points, meaning });
}

function draftFields(said: Said, { id, limit, fill }: FormField, texts: FormTexts): readonly DraftField[] {
  const { label = id, guidance = '' } = texts.fields[id] ?? {};
  const head = { id, label, guidance };
  switch (fill.kind) {
    case 'objectives':
      return objectiveFields(said, fill, texts);
    case 'activities':
      return [activitiesField(said, head, fill, texts)];
    case 'standards':
      return [standardsField(said, head, fill.standards)];
    case 'checklist':
      return [{ kind: 'list', ...head, entries: fill.entries.map((entry) => texts.entries[entry] ?? entry) }];
    case 'own':
      return [textField(said, head, [], limit)];
    case 'context':
      return [textField(said, head, contextPoints(said, fill), limit)];
    case 'needs':
      return [textField(said, head, needPoints(said, fill.most), limit)];
    case 'length':
      return [textField(said, head, lengthPoints(said, fill), limit)];
    case 'participation':
      return [textField(said, head, participationPoints(said, fill.items), limit)];
    case 'standing':
      return [textField(said, head, standingPoints(said, fill.items), limit)];
  }
}

/** The items of each block of the standards with their levels, lowest first. */
function standardsField(said: Said, head: FieldHead, standards: readonly string[]): TableField {
  const { say, voice, source } = said;
  const rows = standards.flatMap((standard) =>
    source.questionnaire.items
      .flatMap(({ id, standard: own }) => {
        const level = own === standard ? levelOf(said, id) : undefined;
        return level === undefined ? [] : [{ id, level }];
      })
      .toSorted((a, b) => a.level - b.level)
      .map(({ id, level }) => [source.texts.standards[standard] ?? standard, voice.item(id).name, voice.level(level)]),
  );
  const columns = [say('draft-standard'), say('draft-standard-item'), say('draft-standard-level')];
  return { kind: 'table', ...head, columns, rows, notes: [] };
}
