import { encode } from 'uqr';
import { CopyButton } from '../assessment/copy-button.tsx';
import { QrCode } from '../link/qr-code.tsx';
import { renewCode } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { useAct } from './use-act.ts';

/** The join code, to be handed to schools. */
export function JoinPanel({
  held: { id, joinCode = '' },
  onChanged,
}: {
  readonly held: HeldRoom;
  readonly onChanged: () => void;
}) {
  const act = useAct();
  const address = `${window.location.origin}/join`;
  return (
    <Panel title={say('desk.join')} state={joinCode} text={say('desk.join.text')} act={act}>
      <p className="secret grouped" translate="no">
        {joinCode}
      </p>
      <p>{say('desk.join.address', { address })}</p>
      <QrCode rows={encode(`${address}#${joinCode}`, { ecc: 'M', border: 2 }).data} label={address} />
      <p className="row">
        <CopyButton text={joinCode} label={say('desk.join.copy')} />
        <button
          type="button"
          className="button quiet"
          disabled={act.isSending}
          onClick={() =>
            void act.send(renewCode(id), () => {
              onChanged();
              return say('desk.join.new.done');
            })
          }
        >
          {say('desk.join.new')}
        </button>
      </p>
      <p className="small soft">{say('desk.join.new.text')}</p>
    </Panel>
  );
}
