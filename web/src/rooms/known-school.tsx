import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { readAssessment } from '../assessment/calls.ts';
import { pathOf } from '../assessment/paths.ts';

/** An assessment on this device that can be shared; its name comes from the service. */
export function KnownSchool({ id, code }: { readonly id: string; readonly code: string }) {
  const [school, setSchool] = useState<string>();
  useEffect(() => {
    void readAssessment(id).then((reply) => setSchool(reply.ok ? reply.body.assessment.school : undefined));
  }, [id]);
  if (school === undefined) return null;
  return (
    <li>
      <Link href={`${pathOf.rooms(id)}#${code}`} className="button quiet">
        {school}
      </Link>
    </li>
  );
}
