import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { CreatedPage } from '../assessment/created-page.tsx';
import { remember } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { readNewestBundle, startAssessment } from '../assessment/start.ts';
import { StartForm } from '../assessment/start-form.tsx';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Waiting } from '../shell/waiting.tsx';
import type { Bundle } from '../wire.ts';

/** What somebody gets when an assessment is made. */
export interface Created {
  readonly id: string;
  readonly ownerLink: string;
  readonly recoveryCode: string;
  readonly bundle: Bundle;
  readonly scope: string;
}

/** Start: some words on the school, then the assessment is made. */
export default function StartPage() {
  const [bundle, setBundle] = useState<Bundle>();
  const [problem, setProblem] = useState<Problem>();
  const [created, setCreated] = useState<Created>();
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    void readNewestBundle().then((reply) => (reply.ok ? setBundle(reply.body) : setProblem(reply.problem)));
  }, []);
  if (created) return <CreatedPage created={created} />;
  if (!bundle && !problem) return <Waiting />;
  return (
    <Page title={sayPage('start.title')} eyebrow={sayPage('start.eyebrow')}>
      <div className="flow loose narrow">
        <p className="lead">{sayPage('start.lead')}</p>
        {bundle ? (
          <StartForm
            bundle={bundle}
            isSending={isSending}
            onSend={async (form) => {
              setSending(true);
              setProblem(undefined);
              const reply = await startAssessment(bundle, form);
              setSending(false);
              if (!reply.ok) return setProblem(reply.problem);
              const { assessment, ownerLink, recoveryCode } = reply.body;
              await remember(assessment.id, pathOf.context(assessment.id));
              setCreated({ id: assessment.id, ownerLink, recoveryCode, bundle, scope: assessment.scope });
            }}
          />
        ) : null}
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p>
          {sayPage('home.files')} <Link href="/import">{sayPage('home.import')}</Link>
        </p>
      </div>
    </Page>
  );
}
