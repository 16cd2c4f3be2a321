import { useState } from 'react';
import { Link } from 'wouter';
import { api, ask, type Problem } from '../api.ts';
import { pathOf } from '../assessment/paths.ts';
import { Entered } from '../link/entered.tsx';
import { LANDING } from '../link/landing.ts';
import { PasteBox } from '../link/paste-box.tsx';
import { Preview, type PreviewOf } from '../link/preview.tsx';
import { useSecretInAddress } from '../link/use-secret.ts';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';

/** Where links lead: looks what the secret opens, and uses it only when somebody presses the button. */
export default function LinkPage() {
  const [secret, setSecret] = useState<string>();
  const [preview, setPreview] = useState<PreviewOf>();
  const [problem, setProblem] = useState<Problem>();
  const [entered, setEntered] = useState<{
    readonly assessment: string;
    readonly ownerLink: string;
    readonly recoveryCode: string;
  }>();

  const look = async (wanted: string): Promise<void> => {
    setProblem(undefined);
    const reply = await ask(api.links.preview.$post({ json: { secret: wanted } }));
    if (!reply.ok) return setProblem(reply.problem);
    setSecret(wanted);
    setPreview(reply.body);
  };
  const enter = async (): Promise<void> => {
    if (secret === undefined) return;
    const reply = await ask(api.links.exchange.$post({ json: { secret } }));
    if (!reply.ok) return setProblem(reply.problem);
    const { assessment, kind, ownerLink, recoveryCode } = reply.body;
    if (ownerLink === undefined || recoveryCode === undefined) window.location.replace(placeOf(kind, assessment));
    else setEntered({ assessment, ownerLink, recoveryCode });
  };
  useSecretInAddress((found) => void look(found));

  if (entered) return <Entered {...entered} />;
  return (
    <Page title={sayPage(preview ? titleOf(preview) : 'link.paste.title')}>
      <div className="flow narrow">
        {problem ? <ProblemNotice problem={problem} /> : null}
        {preview && !problem ? (
          <Preview preview={preview} onEnter={enter} />
        ) : (
          <>
            <PasteBox landing={LANDING} words={sayPage} onFound={look} />
            <p className="soft">
              <Link href="/c">{sayPage('link.paste.other')}</Link>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}

function titleOf({ kind }: PreviewOf): string {
  return kind === 'viewer' || kind === 'respondent' ? `link.title.${kind}` : 'link.title';
}

/** Where the holder of a link goes on. */
function placeOf(kind: PreviewOf['kind'], assessment: string): string {
  if (kind === 'viewer') return pathOf.view(assessment);
  return kind === 'respondent' ? pathOf.check(assessment) : pathOf.home(assessment);
}
