// Prints every fault of every questionnaire version and country file, and exits 1 where there is one.
//   node src/cli/check-questionnaires.ts                     checks
//   node src/cli/check-questionnaires.ts --freeze ID/VERSION  writes the hash of a published version, once
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countries as countryFiles, forms, versions } from '../../questionnaires/index.ts';
import { countries, find, latest } from '../catalogue/catalogue.ts';
import { type FileFault, faultAt } from '../catalogue/check/fault.ts';
import { checkForm } from '../catalogue/check/form.ts';
import { checkCountry, checkVersion } from '../catalogue/check.ts';
import { checkFrozen, type Frozen, hashVersion } from '../catalogue/freeze.ts';
import type { VersionFiles } from '../catalogue/version.ts';

const root = path.resolve(import.meta.dirname, '../../questionnaires');
const frozenFile = path.join(root, 'frozen.json');
const all: Readonly<Record<string, Readonly<Record<string, VersionFiles>>>> = versions;

const [flag, target] = process.argv.slice(2);
const done = flag === '--freeze' ? await freeze(target ?? '') : await check();
process.exitCode = done ? 0 : 1;

async function check(): Promise<boolean> {
  const found = [...(await versionFaults()), ...countryFaults(), ...formFaults(), ...(await notIndexed())];
  for (const { file, pointer, detail } of found)
    console.error(`questionnaires/${file}${pointer ? `#${pointer}` : ''}: ${detail}`);
  const checked = Object.values(all).flatMap((ofOne) => Object.keys(ofOne)).length;
  const subject = `${checked} questionnaire version${checked === 1 ? '' : 's'} and ${Object.keys(countryFiles).length} countries`;
  console.log(found.length === 0 ? `${subject}: no faults` : `${subject}: ${found.length} fault${found.length === 1 ? '' : 's'}`);
  return found.length === 0;
}

async function versionFaults(): Promise<readonly FileFault[]> {
  const frozen = readFrozen();
  const faults = Object.entries(all).flatMap(([id, ofOne]) =>
    Object.entries(ofOne).map(async ([version, files]) => {
      const { from } = (files.migration ?? {}) as { readonly from?: string };
      const surroundings = { countries: countries(), previous: from ? find(id, from) : undefined };
      const own = [...checkVersion(files, surroundings), ...(await checkFrozen(files, frozen))];
      return own.map((fault) => ({ ...fault, file: `${id}/${version}/${fault.file}` }));
    }),
  );
  return (await Promise.all(faults)).flat();
}

function countryFaults(): readonly FileFault[] {
  return Object.entries(countryFiles).flatMap(([code, content]) => checkCountry(code, content));
}

/** A form is checked against the newest version of its questionnaire. */
function formFaults(): readonly FileFault[] {
  return forms.flatMap(({ template, texts }) => {
    const version = latest(template.questionnaire);
    const faults = version
      ? checkForm({ template, texts }, version.questionnaire)
      : [faultAt('form', ['questionnaire'], `there is no questionnaire "${template.questionnaire}"`)];
    return faults.map((fault) => ({
      ...fault,
      file: `erasmus-plan/${fault.file === 'form' ? `${template.id}.json` : fault.file}`,
    }));
  });
}

/** Files that lie in the folder, but that `index.ts` does not name: nobody would read them. */
async function notIndexed(): Promise<readonly FileFault[]> {
  const index = readFileSync(path.join(root, 'index.ts'), 'utf8');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
  return files
    .filter((file) => file.endsWith('.json') && file !== 'frozen.json' && !index.includes(`'./${file}'`))
    .map((file) => ({ file, pointer: '', detail: 'is not named in questionnaires/index.ts' }));
}

/** Writes the hash of a version. What is frozen stays: a changed version needs a new number. */
async function freeze(name: string): Promise<boolean> {
  const [id = '', version = ''] = name.split('/');
  const files = all[id]?.[version];
  const frozen = readFrozen();
  if (!files) console.error(`There is no version "${name}". Write it as ID/VERSION.`);
  else if (frozen[name]) console.error(`${name} is frozen already. Copy it to a new version.`);
  else {
    const next = Object.entries({ ...frozen, [name]: await hashVersion(files) }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(frozenFile, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
    console.log(`${name} is frozen.`);
    return true;
  }
  return false;
}

function readFrozen(): Frozen {
  return JSON.parse(readFileSync(frozenFile, 'utf8')) as Frozen;
}
