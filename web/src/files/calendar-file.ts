import { exportWordsOf } from '../../../src/export/export-words.ts';
import { fileStem } from '../../../src/export/file-name.ts';
import { renderCalendar, sequenceAt, shownEvents } from '../../../src/export/ics/calendar.ts';
import type { ShownEvent } from '../../../src/export/ics/events.ts';
import { wordsOf } from '../../../src/export/words.ts';
import { calendarKey } from '../assessment/known.ts';
import { keep, kept } from '../saving/device.ts';
import { type Material, sourceOf } from './material.ts';
import type { MadeFile } from './save-file.ts';

/**
 * The plan as a calendar. Imported again, it replaces what an earlier file brought; what this device put into an earlier
 * file, and the plan has no more, is cancelled.
 */
export async function calendarFile(material: Material): Promise<MadeFile> {
  const { id, report } = material;
  const source = sourceOf(material);
  const { language } = source.texts;
  const previous = await kept<readonly ShownEvent[]>(calendarKey(id));
  const sequence = sequenceAt(new Date().toISOString());
  const [told, words] = [{ ...source, words: wordsOf(language) }, exportWordsOf(language)];
  const text = renderCalendar(told, words, { id, sequence, previous });
  if (!material.isSample) await keep(calendarKey(id), shownEvents(told, words));
  return { name: `${fileStem(report)}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
