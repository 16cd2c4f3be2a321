import { useEffect, useState } from 'react';
import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import type { ComparedSchool } from '../../../src/domain/cohort/compare.ts';
import type { Problem } from '../api.ts';
import type { Room } from './room.ts';

/** Schools with what a comparison reads of them; undefined while they are on their way. */
export type LoadedSchools = { readonly schools: readonly ComparedSchool[] | undefined; readonly problem?: Problem };

/** Reads what a comparison needs of some schools, in their order. A school that has left meanwhile drops out. */
export function useDetails(room: Room, numbers: readonly MemberNumber[]): LoadedSchools {
  const key = numbers.join(' ');
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: LoadedSchools }>();
  useEffect(() => {
    if (numbers.length === 0) return;
    let wanted = true;
    room.details(numbers).then((reply) => {
      if (!wanted) return;
      if (!reply.ok) return setLoaded({ key, value: { schools: undefined, problem: reply.problem } });
      const schools = numbers.flatMap((number): ComparedSchool[] => {
        const school = room.view.rows.find((row) => row.number === number);
        const detail = reply.body.get(number);
        return school && detail ? [{ school, detail }] : [];
      });
      setLoaded({ key, value: { schools } });
    });
    return () => {
      wanted = false;
    };
  }, [key, room]);
  return loaded?.key === key ? loaded.value : { schools: undefined };
}
