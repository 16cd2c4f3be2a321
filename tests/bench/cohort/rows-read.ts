import type { Member } from '../../../src/domain/cohort/cohort.ts';
import { NORTH } from '../../http/room.ts';
import { countingD1 } from '../counting-d1.ts';
import { onLocalD1, sendToWorker } from '../local-d1.ts';

/** Rows that the local D1 reads for the page of a room with these schools. */
export function rowsRead(members: readonly Member[]): Promise<number> {
  return onLocalD1(async (binding) => {
    const { d1, rows } = countingD1(binding);
    const send = sendToWorker(d1);
    const { cohort } = (await (await send('POST', '/api/cohorts', NORTH)).json()) as { cohort: { id: string } };
    for (const { number, sharing, snapshot } of members) {
      const body = { name: sharing.name || `School ${number}`, snapshot };
      const { status } = await send('POST', `/api/cohorts/${cohort.id}/schools`, body);
      if (status !== 201) throw new Error(`a school was refused with ${status}`);
    }
    Object.assign(rows, { read: 0, written: 0 });
    await send('GET', `/api/cohorts/${cohort.id}`);
    return rows.read;
  });
}
