import { parseAst } from 'vite';

/** One small change of a source file. */
export interface Mutant {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A node of the syntax tree: a type, a place, and children under any key. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  max: ['min'],
  min: ['max'],
  ceil: ['floor'],
  floor: ['ceil'],
  every: ['some'],
  some: ['every'],
  find: ['findLast'],
  findLast: ['find'],
};

/** Every mutant of a file that the rules make: nothing is picked by hand. */
export function mutantsOf(source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const program: unknown = parseAst(source, { lang: 'ts' });
  if (isNode(program)) visit(program, (node) => mutants.push(...mutationsOf(node, source)));
  return mutants.sort((one, other) => one.start - other.start);
}

/** The source with one mutant in it. */
export function withMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

function mutationsOf(node: Node, source: string): readonly Mutant[] {
  const text = (one: Node) => source.slice(one.start, one.end);
  const replace = (rule: string, replacement: string, place = node): Mutant => ({
    rule,
    start: place.start,
    end: place.end,
    replacement,
  });
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return swapOperator(node, source);
    case 'MemberExpression': {
      const property = child(node, 'property');
      return (SWAPS[text(property)] ?? []).map((other) => replace('other function', other, property));
    }
    case 'CallExpression':
      return dropCall(node, text, replace);
    case 'Literal':
      if (typeof node.value === 'number')
        return [replace('constant', String(node.value + 1)), ...(node.value === 0 ? [] : [replace('constant', '0')])];
      return typeof node.value === 'boolean' ? [replace('constant', String(!node.value))] : [];
    case 'ConditionalExpression':
    case 'IfStatement':
      return ['true', 'false'].map((value) => replace('condition', value, child(node, 'test')));
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? [replace('no sign', text(child(node, 'argument')))] : [];
    case 'ExpressionStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return [replace('no statement', ';')];
    default:
      return [];
  }
}

function swapOperator(node: Node, source: string): readonly Mutant[] {
  const left = child(node, 'left');
  const operator = String(node.operator);
  const start = source.indexOf(operator, left.end);
  return (SWAPS[operator] ?? []).map((replacement) => ({ rule: 'operator', start, end: start + operator.length, replacement }));
}

/** `Math.sqrt(x)` and `Math.abs(x)` become `x`; `list.filter(…)` and `list.toSorted(…)` become `list`. */
function dropCall(
  node: Node,
  text: (one: Node) => string,
  replace: (rule: string, replacement: string) => Mutant,
): readonly Mutant[] {
  const callee = child(node, 'callee');
  if (callee.type !== 'MemberExpression') return [];
  const [argument] = Array.isArray(node.arguments) ? node.arguments : [];
  if (/^Math\.(sqrt|abs)$/.test(text(callee)) && isNode(argument)) return [replace('no function', `(${text(argument)})`)];
  return /^(filter|toSorted)$/.test(text(child(callee, 'property')))
    ? [replace('no function', text(child(callee, 'object')))]
    : [];
}

function visit(node: Node, see: (node: Node) => void): void {
  if (node.type.startsWith('TS') && node.type !== 'TSNonNullExpression') return;
  see(node);
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) visit(one, see);
  }
}

function child(node: Node, key: string): Node {
  const found = node[key];
  if (!isNode(found)) throw new Error(`${node.type} has no ${key}`);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
