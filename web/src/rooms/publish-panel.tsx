import { day } from '../words.ts';
import { publish } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { useAct } from './use-act.ts';

/** Freezes the figures of today for everybody who sees the room. */
export function PublishPanel({ held: { id, room }, onChanged }: { readonly held: HeldRoom; readonly onChanged: () => void }) {
  const act = useAct();
  const { release } = room.view;
  return (
    <Panel
      title={say('desk.publish')}
      state={release ? say('desk.publish.last', { day: day(release.on) }) : say('desk.publish.never')}
      text={say('desk.publish.text')}
      act={act}
    >
      <p>
        <button
          type="button"
          className="button"
          disabled={act.isSending}
          onClick={() =>
            void act.send(publish(id), () => {
              onChanged();
              return say('desk.publish.done');
            })
          }
        >
          {say(act.isSending ? 'desk.publish.sending' : 'desk.publish.send')}
        </button>
      </p>
    </Panel>
  );
}
