import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { formsFor } from '../../../src/catalogue/forms.ts';
import type { DraftField, PlanDraft, TextField } from '../../../src/export/erasmus-plan/draft.ts';
import { renderDraftDocx } from '../../../src/export/erasmus-plan/draft-docx.ts';
import { draftErasmusPlan } from '../../../src/export/erasmus-plan/draft-plan.ts';
import { charactersOf, textField } from '../../../src/export/erasmus-plan/text-field.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { hostileSchool, hostileText, lettersOf } from '../helpers/hostile.ts';
import { SCHOOLS, schoolOf } from '../helpers/planned-schools.ts';

const words = exportWordsOf('en');
const [form] = formsFor('vet-internationalisation');
if (!form) throw new Error('there is no form');
const { template } = form;
const texts = form.texts('en');

async function draftOf(name: string): Promise<PlanDraft> {
  return draftErasmusPlan(await schoolOf(name), words, { template, texts });
}

function fieldsOf(draft: PlanDraft): readonly DraftField[] {
  return draft.parts.flatMap(({ fields }) => fields);
}

function textOf(draft: PlanDraft, id: string): TextField {
  const field = fieldsOf(draft).find((one) => one.id === id);
  if (field?.kind !== 'text') throw new Error(`no text field "${id}"`);
  return field;
}

describe('the draft of an Erasmus Plan', () => {
  it.each(SCHOOLS)('has the parts and fields of the form in their order: %s', async (name) => {
    const draft = await draftOf(name);
    expect(draft.parts.map(({ id }) => id)).toEqual(template.parts.map(({ id }) => id));
    const ids = draft.parts.flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('objective-'))).toEqual(
      template.parts.flatMap(({ fields }) => fields.map(({ id }) => id).filter((id) => id !== 'objectives')),
    );
  });
  it('says what it is, for which form and call year, and when that was checked', async () => {
    const draft = await draftOf('birch');
    expect(draft.madeFor).toBe('For KA120-VET, call 2026. Template 1.0.0, checked on 22 November 2026.');
    expect(draft.notice).toMatch(/draft in bullet form/);
  });
  it.each(SCHOOLS)('stays within every limit and says so: %s', async (name) => {
    for (const field of fieldsOf(await draftOf(name))) {
      if (field.kind !== 'text') continue;
      expect(field.characters).toBe(charactersOf(field.text));
      expect(field.characters).toBeLessThanOrEqual(field.limit ?? Number.POSITIVE_INFINITY);
      if (field.limit !== undefined) expect(field.counter).toMatch(/limit not confirmed/);
    }
  });
  it('writes in bullets, one point on each line, and leaves to the school what it does not know', async () => {
    const draft = await draftOf('birch');
    expect(
      textOf(draft, 'needs')
        .text.split('\n')
        .every((line) => line.startsWith('- ')),
    ).toBe(true);
    expect(textOf(draft, 'applicant-details').text).toBe('');
  });
  it('makes one objective of each focus, with timing from the plan and one figure with a starting value', async () => {
    const [source, draft] = [await schoolOf('birch'), await draftOf('birch')];
    const { focus, actions } = source.report.roadmap;
    focus.dimensions.forEach((dimension, place) => {
      expect(textOf(draft, `objective-${place + 1}-title`).text).toContain(source.texts.dimensions[dimension]?.name);
      const items = new Set(source.questionnaire.items.filter((item) => item.dimension === dimension).map(({ id }) => id));
      const ends = actions.filter(({ raises }) => raises.some(({ item }) => items.has(item))).map(({ end }) => end);
      const last = ends.toSorted().at(-1) ?? '';
      const quarter = Math.ceil(Number(last.slice(5, 7)) / 3);
      expect(textOf(draft, `objective-${place + 1}-timing`).text).toContain(
        `All results: quarter ${quarter} of ${last.slice(0, 4)}`,
      );
      expect(textOf(draft, `objective-${place + 1}-measuring`).text.split('\n')[0]).toMatch(/from .+ \(2026\) to /);
    });
    expect(textOf(draft, 'objective-1-measuring').text).toContain('Fully recognised stays: from 77.8 % (2026) to 90 % by 2028');
  });
  it('estimates participants for each year on the way to the targets of the school', async () => {
    const field = fieldsOf(await draftOf('birch')).find(({ id }) => id === 'participants-a-year');
    expect(field?.kind === 'table' && field.columns).toEqual(['Activity', '2027', '2028']);
    expect(field?.kind === 'table' && field.rows).toContainEqual(['Of these: learners, stays of 90 days or more', '3', '3']);
    expect(field?.kind === 'table' && field.rows).toContainEqual([
      'Staff, stays of teachers',
      '9 as today, set a target',
      '9 as today, set a target',
    ]);
  });
  it('lists the items of every block of the quality standards with their levels', async () => {
    const field = fieldsOf(await draftOf('birch')).find(({ id }) => id === 'quality-standards');
    const rows = field?.kind === 'table' ? field.rows : [];
    expect(new Set(rows.map(([block]) => block)).size).toBe(4);
    expect(rows).toContainEqual(['Quality standards: basic principles', 'Everyone can take part', '1 First steps']);
  });
  it('asks to count what was never counted', async () => {
    const source = await schoolOf('birch');
    const report = { ...source.report, figures: { years: [], targets: {} } };
    const draft = draftErasmusPlan({ ...source, report }, words, { template, texts });
    expect(textOf(draft, 'objective-1-measuring').text).toMatch(/count the starting value/);
    const field = fieldsOf(draft).find(({ id }) => id === 'participants-a-year');
    expect(field?.kind === 'table' && field.rows[0]).toEqual([
      'Learners, stays of 10 days or more',
      'to be counted',
      'to be counted',
    ]);
  });
  it('is the same for the same report', async () => {
    const [one, other] = [await schoolOf('cedar'), structuredClone(await schoolOf('cedar'))];
    expect(draftErasmusPlan(one, words, { template, texts })).toEqual(draftErasmusPlan(other, words, { template, texts }));
  });
});

describe('a field with a limit', () => {
  const said = { say: (key: string) => key };
  const head = { id: 'field', label: 'Field', guidance: '' };

  it('leaves whole points aside that do not fit, and takes a later one that does', () => {
    const limit = { characters: 16, confirmed: true };
    const field = textField(said, head, ['first', 'much too long for it', 'last'], limit);
    expect([field.text, field.left, field.characters]).toEqual(['- first\n- last', ['much too long for it'], 15]);
  });
  it('counts a line end as two characters, as the strictest forms do', () => {
    expect(charactersOf('a\nb')).toBe(4);
  });
});

describe('the Word file of a draft', () => {
  it.each(SCHOOLS)('holds every text of the draft of %s', async (name) => {
    const draft = await draftOf(name);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDraftDocx(draft, words, 'en')) });
    for (const field of fieldsOf(draft)) {
      expect(value).toContain(field.label);
      if (field.kind !== 'text') continue;
      if (field.limit !== undefined) expect(value).toContain(field.counter);
      for (const line of field.text.split('\n')) expect(value).toContain(line.replace(/^- /, ''));
    }
    expect(value).toContain(draft.notice);
    expect(value).toContain(draft.madeFor);
  });
  it('has the same bytes for the same draft', async () => {
    const draft = await draftOf('cedar');
    expect(await renderDraftDocx(structuredClone(draft), words, 'en')).toEqual(await renderDraftDocx(draft, words, 'en'));
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('lose no note that belongs to a field, whether it fits or not', async () => {
    const school = hostileSchool(await schoolOf('birch'), count);
    const items = school.questionnaire.items.map(({ id }) => id);
    const all = {
      ...template,
      parts: [
        {
          id: 'background',
          fields: [{ id: 'structure', limit: { characters: 3000, confirmed: true }, fill: { kind: 'standing' as const, items } }],
        },
      ],
    };
    const draft = draftErasmusPlan(school, words, { template: all, texts });
    const field = textOf(draft, 'structure');
    expect(field.characters).toBeLessThanOrEqual(3000);
    const letters = lettersOf([field.text, ...field.left].join(' '));
    for (let place = 0; place < count; place += 1) expect(letters).toContain(lettersOf(hostileText(place)));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDraftDocx(draft, words, 'en')) });
    expect(lettersOf(value)).toContain(lettersOf(hostileText(count - 1)));
  }, 30_000);
});
