import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsFor } from '../../src/catalogue/forms.ts';
import { dataExporters } from '../../src/export/data-exporters.ts';
import type { ReportSource } from '../../src/export/document/source.ts';
import { renderDraftDocx } from '../../src/export/erasmus-plan/draft-docx.ts';
import { draftErasmusPlan } from '../../src/export/erasmus-plan/draft-plan.ts';
import { exportWordsOf } from '../../src/export/export-words.ts';
import { hostileSchool, hostileText, lettersOf } from './helpers/hostile.ts';
import { schoolOf } from './helpers/planned-schools.ts';
import { schoolAtWork, withHostileWork } from './helpers/work.ts';

const OFFICE = [process.env.SOFFICE ?? '', '/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
  (file) => file !== '' && existsSync(file),
);
/** Every sheet as a file of its own, UTF-8, cells as they are shown. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
/** How a person opens a CSV file: commas, quotation marks, UTF-8. */
const UTF8_TABLE = '--infilter=CSV:44,34,76,1';
const HOSTILE = 100;

/** What LibreOffice, where it is installed, makes of the files people go on working with. */
describe.skipIf(!OFFICE)('LibreOffice', () => {
  let folder = '';
  let school: ReportSource;
  const words = exportWordsOf('en');

  /** Converts files of the folder in one run. */
  const convert = async (to: string, names: readonly string[], ...options: readonly string[]): Promise<void> => {
    const home = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'home'))}`;
    const files = names.map((name) => path.join(folder, name));
    await promisify(execFile)(OFFICE ?? '', [home, '--headless', ...options, '--convert-to', to, '--outdir', folder, ...files]);
  };
  const put = (name: string, bytes: Uint8Array) => writeFileSync(path.join(folder, name), bytes);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const sheet = (name: string): readonly Readonly<Record<string, string>>[] => parse(read(name), { columns: true });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-office-'));
    school = await schoolAtWork('cedar');
    const hostile = withHostileWork(hostileSchool(await schoolOf('birch'), HOSTILE));
    const [form] = formsFor('vet-internationalisation');
    if (!form) throw new Error('there is no form');
    const draft = draftErasmusPlan(school, words, { template: form.template, texts: form.texts('en') });
    put('school.xlsx', await dataExporters.xlsx.render(school));
    put('hostile.xlsx', await dataExporters.xlsx.render(hostile));
    put('plan.csv', await dataExporters['plan-csv'].render(hostile));
    put('school.docx', await dataExporters.docx.render(school));
    put('hostile.docx', await dataExporters.docx.render(hostile));
    put('draft.docx', await renderDraftDocx(draft, words, 'en'));
    await convert(EVERY_SHEET, ['school.xlsx', 'hostile.xlsx']);
    await convert('ods', ['plan.csv'], UTF8_TABLE);
    await convert(EVERY_SHEET, ['plan.ods']);
    await convert('txt:Text (encoded):UTF8', ['school.docx', 'hostile.docx', 'draft.docx']);
  }, 240_000);
  afterAll(() => folder !== '' && rmSync(folder, { recursive: true, force: true }));

  it('opens the workbook, sheet by sheet', () => {
    const sheets = readdirSync(folder).filter((name) => /^school-.*\.csv$/.test(name));
    expect(sheets.sort()).toEqual(['About', 'Answers', 'Figures', 'Plan', 'Profile'].map((name) => `school-${name}.csv`));
    const plan = sheet('school-Plan.csv');
    expect(plan.find(({ Action }) => Action === 'Fair of trades in Vaasa')).toMatchObject({
      Code: 'Own',
      Status: 'To do',
      Start: '2027-03-01',
      End: '2027-03-05',
      'Person-days': '2.5',
    });
    expect(sheet('school-Profile.csv')).toHaveLength(school.report.profile.dimensions.length + 1);
  });

  it('opens the Word files: sections, actions, the plan at work', () => {
    const text = read('school.txt');
    for (const said of ['In short', 'Plan at work', 'Head of electronics', 'Fair of trades in Vaasa', 'Annex'])
      expect(text).toContain(said);
    for (const { action } of school.report.roadmap.actions)
      expect(text).toContain(school.catalogueTexts.actions[action]?.success);
    expect(read('draft.txt')).toContain('For KA120-VET, call 2026.');
  });

  it('loses no hostile note and calculates none', () => {
    const answers = sheet('hostile-Answers.csv');
    expect(answers.map(({ Note = '' }) => lettersOf(Note))).toEqual(
      Array.from({ length: HOSTILE }, (_, place) => lettersOf(hostileText(place))),
    );
    const notes = sheet('plan-plan.csv').map(({ Note = '' }) => lettersOf(Note));
    const letters = lettersOf(read('hostile.txt'));
    for (let place = 0; place < HOSTILE; place += 1) {
      expect(notes).toContain(lettersOf(hostileText(place)));
      expect(letters).toContain(lettersOf(hostileText(place)));
    }
  });
});
