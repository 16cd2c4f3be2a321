import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useParams } from 'wouter';
import { keepProgram } from '../offline/register.ts';
import { AnsweringPage } from '../pages/answering.tsx';
import { NotFoundPage } from '../pages/not-found.tsx';
import { PageBoundary } from '../shell/page-boundary.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { AssessmentBar } from './assessment-bar.tsx';
import { remember } from './known.ts';
import { pathOf } from './paths.ts';
import { StepStrip } from './step-strip.tsx';
import { useOpenAssessment } from './use-open-assessment.ts';
import { SessionContext } from './use-session.ts';

const RefusedPage = lazy(() => import('./refused-page.tsx'));
const ContinuePage = lazy(() => import('../pages/continue.tsx'));
const ContextPage = lazy(() => import('../pages/context.tsx'));
const FiguresPage = lazy(() => import('../pages/figures.tsx'));
const ReviewPage = lazy(() => import('../pages/review.tsx'));
const DevicePage = lazy(() => import('../pages/device.tsx'));
const LinksPage = lazy(() => import('../pages/links.tsx'));
const ProfilePage = lazy(() => import('../pages/profile.tsx'));
const RoadmapPage = lazy(() => import('../pages/roadmap.tsx'));
const PlanPage = lazy(() => import('../pages/plan.tsx'));
const DownloadsPage = lazy(() => import('../pages/downloads.tsx'));
const OwnRoomPage = lazy(() => import('../pages/own-room.tsx'));
const SchoolRoomsPage = lazy(() => import('../pages/school-rooms.tsx'));
const ErasmusPlanPage = lazy(() => import('../pages/erasmus-plan.tsx'));

/** The pages of one assessment. */
export default function AssessmentRoutes() {
  const { id = '' } = useParams();
  const opened = useOpenAssessment(id);
  const [place] = useLocation();
  const isOpen = opened?.kind === 'opened';
  useEffect(() => {
    if (isOpen) keepProgram();
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && place !== `/a/${id}`) void remember(id, place);
  }, [isOpen, id, place]);
  if (opened === undefined) return <Waiting />;
  if (opened.kind === 'viewer') return <Redirect to={pathOf.view(id)} replace />;
  if (opened.kind === 'refused') return <RefusedPage problem={opened.problem} kept={opened.kept} />;
  return (
    <SessionContext.Provider value={opened.session}>
      <AssessmentBar />
      <StepStrip />
      <PageBoundary>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/a/:id" component={ContinuePage} />
            <Route path="/a/:id/context" component={ContextPage} />
            <Route path="/a/:id/d/:section" component={AnsweringPage} />
            <Route path="/a/:id/figures" component={FiguresPage} />
            <Route path="/a/:id/review" component={ReviewPage} />
            <Route path="/a/:id/device" component={DevicePage} />
            <Route path="/a/:id/links" component={LinksPage} />
            <Route path="/a/:id/profile" component={ProfilePage} />
            <Route path="/a/:id/roadmap" component={RoadmapPage} />
            <Route path="/a/:id/plan" component={PlanPage} />
            <Route path="/a/:id/downloads" component={DownloadsPage} />
            <Route path="/a/:id/rooms" component={SchoolRoomsPage} />
            <Route path="/a/:id/rooms/:cohort" component={OwnRoomPage} />
            <Route path="/a/:id/erasmus-plan" component={ErasmusPlanPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </PageBoundary>
    </SessionContext.Provider>
  );
}
