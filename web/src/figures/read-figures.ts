import type { Figures } from '../../../src/domain/indicators.ts';
import { type Reply, request } from '../api.ts';

/** The typed figures, as the service holds them. */
export async function readFigures(id: string): Promise<Reply<{ readonly figures: Figures }>> {
  return request('GET', `assessments/${id}/indicators`);
}
