// node src/cli/waymark.ts COMMAND …: the command line of the engine.
import { report } from './report.ts';
import { score } from './score.ts';
import { verify } from './verify.ts';

/** Each command takes its arguments and returns the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = { report, score, verify };

const USAGE = `Usage:
  waymark score QUESTIONNAIRE@VERSION ANSWERS.json [--explain]
      prints the maturity profile of the answers in a file, with --explain every figure down to the answers
  waymark report BUNDLE.json FORMAT [FILE] [--origin ADDRESS] [--without-notes]
      writes the report of a JSON bundle: pdf, board-pdf, html, docx, xlsx and others, with the bytes of the service at
      ADDRESS (https://waymark.example), whose link to check the result hash it prints
  waymark verify BUNDLE.json [HASH]
      computes a report anew from its JSON bundle and says whether every figure and the result hash hold`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await command(args);
else {
  console.error(USAGE);
  process.exitCode = 1;
}
