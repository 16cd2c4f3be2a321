import { Link } from 'wouter';
import { pathOf } from '../assessment/paths.ts';
import { say } from '../words.ts';

/** The way from the roadmap to the plan at work. */
export function PlanLink({ id }: { readonly id: string }) {
  return <Link href={pathOf.plan(id)}>{say('bar.plan')}</Link>;
}
