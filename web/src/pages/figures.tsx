import { useMemo, useState } from 'react';
import { SubmittedNotice } from '../assessment/submitted-notice.tsx';
import { useSession, useStanding } from '../assessment/use-session.ts';
import { IndicatorCard } from '../figures/indicator-card.tsx';
import { say } from '../figures/say.ts';
import { type FiguresPageState, useFigures } from '../figures/use-figures.ts';
import { YearChoice } from '../figures/year-choice.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../charts/charts.css';
import '../figures/figures.css';

/** The school's figures by year: counts are typed, rates and trend follow from them. */
export default function FiguresPage() {
  const state = useFigures();
  if (state === undefined) return <Waiting />;
  return (
    <Page title={say('title')} eyebrow={say('eyebrow')}>
      <div className="flow loose">
        <p className="lead">{say('lead')}</p>
        {'status' in state ? <ProblemNotice problem={state} /> : <Sheet state={state} />}
      </div>
    </Page>
  );
}

function Sheet({ state }: { readonly state: FiguresPageState }) {
  const { assessment } = useSession();
  const { submitted } = useWatched(assessment);
  const { holding } = useStanding();
  const [year, setYear] = useState(() => new Date().getFullYear() - 1);
  const { indicators } = state.questionnaire;
  const asked = useMemo(
    () => indicators.filter(({ condition }) => condition === undefined || holding.has(condition)),
    [indicators, holding],
  );
  return (
    <>
      <SubmittedNotice />
      <fieldset className="bare flow loose" disabled={submitted}>
        <YearChoice years={state.figures.years.map((one) => one.year)} year={year} onChoose={setYear} />
        {asked.map((indicator) => (
          <IndicatorCard key={indicator.id} indicator={indicator} year={year} state={state} />
        ))}
      </fieldset>
      {asked.length < indicators.length ? (
        <p className="soft">{say('left-out', { count: indicators.length - asked.length })}</p>
      ) : null}
    </>
  );
}
