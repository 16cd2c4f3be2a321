import { useState } from 'react';
import type { Context } from '../../../src/domain/context.ts';
import type { Problem } from '../api.ts';
import { readBundle } from '../assessment/calls.ts';
import { CreatedPage } from '../assessment/created-page.tsx';
import { remember } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { StartForm } from '../assessment/start-form.tsx';
import { useSecretInAddress } from '../link/use-secret.ts';
import { previewStart, startByLink } from '../rooms/calls.ts';
import { say } from '../rooms/say.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Bundle } from '../wire.ts';
import { LANGUAGE } from '../words.ts';
import type { Created } from './start.tsx';

interface Prepared {
  readonly secret: string;
  readonly room: string;
  readonly purpose: string;
  readonly label: string;
  readonly known: Context;
  readonly bundle: Bundle;
}

/** Where a prepared school starts: says who prepared the link and what that room will see, then asks as any start does. */
export default function StartLinkPage() {
  const [prepared, setPrepared] = useState<Prepared>();
  const [problem, setProblem] = useState<Problem>();
  const [created, setCreated] = useState<Created>();
  const [isSending, setSending] = useState(false);
  const look = async (secret: string): Promise<void> => {
    setProblem(undefined);
    setPrepared(undefined);
    const reply = await previewStart(secret);
    if (!reply.ok) return setProblem(reply.problem);
    const { questionnaire, room, purpose, label, context: known } = reply.body;
    const bundle = await readBundle(questionnaire, LANGUAGE);
    if (bundle.ok) setPrepared({ secret, room, purpose, label, known, bundle: bundle.body });
    else setProblem(bundle.problem);
  };
  useSecretInAddress((found) => void look(found), '/s');
  if (created) return <CreatedPage created={created} />;
  return (
    <Page title={say('start.title')} {...(prepared ? { eyebrow: say('start.eyebrow', { label: prepared.label }) } : {})}>
      <div className="flow loose narrow">
        {prepared ? (
          <>
            <p className="lead">{say('start.room', { room: prepared.room, purpose: prepared.purpose })}</p>
            <p>{say('start.sees')}</p>
            <StartForm
              bundle={prepared.bundle}
              known={prepared.known}
              isSending={isSending}
              onSend={async ({ school, scope, context }) => {
                setSending(true);
                setProblem(undefined);
                const reply = await startByLink(prepared.secret, school, scope, context);
                setSending(false);
                if (!reply.ok) return setProblem(reply.problem);
                const { assessment, ownerLink, recoveryCode } = reply.body;
                await remember(assessment.id, pathOf.context(assessment.id));
                setCreated({ id: assessment.id, ownerLink, recoveryCode, bundle: prepared.bundle, scope: assessment.scope });
              }}
            />
          </>
        ) : null}
        {problem ? <ProblemNotice problem={problem} /> : null}
        {problem?.status === 410 ? <p>{say('start.used')}</p> : null}
        {prepared || problem ? null : <p>{say('start.paste')}</p>}
      </div>
    </Page>
  );
}
