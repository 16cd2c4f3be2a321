import type { LivingAction } from '../../../src/domain/progress/living-plan.ts';
import type { Tracking } from '../../../src/domain/progress/tracking.ts';
import { asPlanned, dueIn, startingIn, trackingOf } from '../../../src/domain/progress/work.ts';
import { TextArea } from '../form/text-area.tsx';
import { ownerName, type WorkModel } from './model.ts';
import { OwnFields } from './own-fields.tsx';
import { RoleField } from './role-field.tsx';
import { say } from './say.ts';
import { TermSelect } from './term-select.tsx';

interface WorkFieldsProps {
  readonly action: LivingAction;
  readonly model: WorkModel;
}

/** Owner, terms and note of an action; each change saves itself. */
export function WorkFields({ action, model }: WorkFieldsProps) {
  const { id, tracked, planned, start, due } = action;
  const { living, words, change } = model;
  const work = trackingOf(tracked);
  const { owner: _, ...catalogueOwned } = tracked;
  const reason = work.status.kind === 'declined' ? work.status.reason : undefined;
  return (
    <div className="flow tight work-fields">
      {work.own && <OwnFields own={work.own} onChange={(own) => change(action, { ...work, own }, 'own')} />}
      <div className="columns">
        <RoleField
          value={work.owner ?? ''}
          instead={work.own ? undefined : ownerName({ ...action, tracked: catalogueOwned }, model)}
          roles={model.roles}
          onChange={(owner) => change(action, withText(work, 'owner', owner), 'owner')}
        />
        <TermSelect
          label={say('start')}
          terms={living.terms}
          words={words}
          day={start}
          onChoose={(term) => change(action, startingIn(action, term), 'dates')}
        />
        <TermSelect
          label={say('due')}
          terms={living.terms}
          words={words}
          day={due}
          onChoose={(term) => change(action, dueIn(action, term), 'dates')}
        />
      </div>
      {work.dates && planned && work.status.kind === 'to-do' && (
        <button type="button" className="link-button" onClick={() => change(action, asPlanned(action), 'dates')}>
          {say('dates.as-planned')}
        </button>
      )}
      {reason !== undefined && (
        <TextArea
          id={`${id}-reason`}
          label={say('decline.reason')}
          value={reason}
          most={500}
          onChange={(text) => change(action, { ...work, status: { kind: 'declined', reason: text } }, 'note')}
        />
      )}
      <TextArea
        id={`${id}-note`}
        label={say('note')}
        help={say('note.help')}
        value={work.note ?? ''}
        most={2000}
        onChange={(note) => change(action, withText(work, 'note', note), 'note')}
      />
      {work.own && (
        <p>
          <button type="button" className="button danger" onClick={() => model.remove(action)}>
            {say('own.remove')}
          </button>
        </p>
      )}
    </div>
  );
}

function withText(work: Tracking, part: 'owner' | 'note', text: string): Tracking {
  const { [part]: _, ...rest } = work;
  return text === '' ? rest : { ...rest, [part]: text };
}
