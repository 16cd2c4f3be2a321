import { Applying } from './applying.tsx';
import { AskPlan } from './ask-plan.tsx';
import { BetterPlan } from './better-plan.tsx';
import { Comparison } from './comparison.tsx';
import { Proposal } from './proposal.tsx';
import { RoadmapView } from './roadmap-view.tsx';
import { Settings } from './settings.tsx';
import { type DeskInput, useDesk } from './use-desk.ts';

/** The roadmap with everything that changes it. */
export function Desk(input: DeskInput) {
  const { model, history, change, comparing, proposal, ask, offer } = useDesk(input);
  return (
    <RoadmapView
      model={model}
      tools={
        <>
          <div className="tools">
            <Settings version={input.version} draft={history.present} change={change} revision={history.revision} />
            <Applying version={input.version} model={model} change={change} revision={history.revision} />
            <AskPlan {...ask} />
            <Comparison comparing={comparing} kept={model.kept} words={model.words} />
          </div>
          {proposal && <Proposal {...proposal} />}
          {offer && <BetterPlan {...offer} />}
        </>
      }
    />
  );
}
