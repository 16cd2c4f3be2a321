import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const launcher = path.join(root, 'src/cli/run.mjs');
const made: string[] = [];

function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
  made.push(folder);
  return folder;
}

/** A clone's launcher and lock file, with nothing installed. */
function bareClone() {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'src/cli'), { recursive: true });
  cpSync(launcher, path.join(folder, 'src/cli/run.mjs'));
  cpSync(path.join(root, 'package-lock.json'), path.join(folder, 'package-lock.json'));
  return folder;
}

function launch(
  file: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly node?: readonly string[] } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(options.node ?? []), file, ...args], {
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('says in one sentence that the port is taken, and how to choose another', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { status, stderr } = launch(launcher, ['start'], { env: { WAYMARK_PORT: String(port) } });
    other.close();
    expect(status).toBe(1);
    expect(stderr).toBe(
      `waymark: port ${port} on 127.0.0.1 is taken by another program. Stop it, or choose a port: WAYMARK_PORT=8788 npm start\n`,
    );
  });

  it.each(['abc', '80000', '0', '12.5'])('says in one sentence that %s is no port', (port) => {
    const { status, stderr } = launch(launcher, ['start'], { env: { WAYMARK_PORT: port } });
    expect(status).toBe(1);
    expect(stderr).toBe(`waymark: WAYMARK_PORT is "${port}". It must be a whole number from 1 to 65535, for instance 8788.\n`);
  });

  it('says in one sentence that Node is too old', () => {
    const old = path.join(temporaryFolder(), 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });");
    const { status, stderr } = launch(launcher, ['start'], { node: ['--require', old] });
    expect(status).toBe(1);
    expect(stderr).toBe('waymark: Node 18.20.4 is too old. Install Node 20.11 or newer (nodejs.org) and run this again.\n');
  });

  it('says in one sentence that the packages could not be installed', () => {
    const folder = bareClone();
    const failing = path.join(folder, 'npm-cli.cjs');
    writeFileSync(failing, 'process.exit(1);');
    const { status, stderr } = launch(path.join(folder, 'src/cli/run.mjs'), ['start'], {
      env: { WAYMARK_PORT: '8799', npm_execpath: failing, npm_node_execpath: process.execPath },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^waymark: the packages could not be installed .* run this again\.\n$/);
  });

  it('names the tasks when asked for one it does not know', () => {
    const { status, stderr } = launch(launcher, ['fly']);
    expect(status).toBe(1);
    expect(stderr).toContain('Use one of: start, check, test');
  });
});
