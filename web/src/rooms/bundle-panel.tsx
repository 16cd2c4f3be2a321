import { takeSnapshot } from '../../../src/domain/cohort/take-snapshot.ts';
import { checkBundle } from '../files/check-bundle.ts';
import { addSchool, removeSchool } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { useAct } from './use-act.ts';

interface BundlePanelProps {
  readonly held: HeldRoom;
  readonly onChanged: () => void;
}

/** Adds a school from the file it sent. Levels and planned actions are read from it here; nothing else leaves this device. */
export function BundlePanel({ held: { id, room, fromBundle }, onChanged }: BundlePanelProps) {
  const act = useAct();
  const add = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const checked = await checkBundle(await file.text());
    const isRight = checked.kind === 'checked' && checked.bundle.report.questionnaire.id === room.view.cohort.questionnaire.id;
    if (!isRight) return act.send(Promise.resolve({ ok: false, problem: WRONG }), () => undefined);
    const { report } = checked.bundle;
    const { questionnaire } = checked.version;
    const dimensions = questionnaire.dimensions.map((dimension) => dimension.id);
    await act.send(addSchool(id, report.school, takeSnapshot(questionnaire, report, dimensions)), () => {
      onChanged();
      return say('desk.bundle.done', { name: report.school });
    });
  };
  const added = room.view.rows.filter(({ number }) => fromBundle.includes(number));
  return (
    <Panel
      title={say('desk.bundle')}
      state={added.length === 0 ? '' : say('desk.bundle.state', { count: added.length })}
      text={say('desk.bundle.text')}
      act={act}
    >
      <div className="field">
        <label htmlFor="room-bundle">{say('desk.bundle.file')}</label>
        <input
          id="room-bundle"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const { currentTarget } = event;
            void add(currentTarget.files?.[0]).then(() => {
              // The same file can be chosen again.
              currentTarget.value = '';
            });
          }}
        />
      </div>
      <ul className="plain-list flow tight">
        {added.map(({ number, name }) => (
          <li key={number}>
            <button
              type="button"
              className="button quiet"
              disabled={act.isSending}
              onClick={() =>
                void act.send(removeSchool(id, number), () => {
                  onChanged();
                  return say('desk.bundle.removed', { name });
                })
              }
            >
              {say('desk.bundle.remove', { name })}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const WRONG = { status: 400, title: '', detail: say('desk.bundle.wrong') };
