import { useEffect, useState } from 'react';
import { api, ask, request } from '../api.ts';

/** A ready-made sample school. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly who: string;
}

/** The sample schools of the newest questionnaire; empty until they are there. */
export function useSamples(): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    void readSamples().then(setSamples);
  }, []);
  return samples;
}

async function readSamples(): Promise<readonly Sample[]> {
  const list = await ask(api.questionnaires.$get());
  const newest = list.ok ? list.body.find(({ status }) => status === 'published') : undefined;
  if (!newest) return [];
  const samples = await request<readonly Sample[]>('GET', `questionnaires/${newest.id}/${newest.version}/examples`);
  return samples.ok ? samples.body : [];
}

/** Stands in an address for a sample school of the service's choice, while the list is not here yet. */
export const ANY_SAMPLE = 'any';

/** The sample school shown first: neither a beginner nor far ahead. */
export function middleOf<Sample>(samples: readonly Sample[]): Sample | undefined {
  return samples[Math.floor(samples.length / 2)];
}
