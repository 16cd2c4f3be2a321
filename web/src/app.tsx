import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LANDING } from './link/landing.ts';
import { NotFoundPage } from './pages/not-found.tsx';
import { ROOM_LANDING, START_LANDING } from './rooms/landing.ts';
import { PageBoundary } from './shell/page-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';

const AssessmentRoutes = lazy(() => import('./assessment/routes.tsx'));
const HomePage = lazy(() => import('./pages/home.tsx'));
const StartPage = lazy(() => import('./pages/start.tsx'));
const SamplePage = lazy(() => import('./pages/sample.tsx'));
const VerifyPage = lazy(() => import('./pages/verify.tsx'));
const ImportPage = lazy(() => import('./pages/import.tsx'));
const SampleRoomPage = lazy(() => import('./pages/sample-room.tsx'));
const RoomPage = lazy(() => import('./pages/room.tsx'));
const RoomsPage = lazy(() => import('./pages/rooms.tsx'));
const RoomLinkPage = lazy(() => import('./pages/room-link.tsx'));
const StartLinkPage = lazy(() => import('./pages/start-link.tsx'));
const JoinPage = lazy(() => import('./pages/join.tsx'));
const LinkPage = lazy(() => import('./pages/link.tsx'));
const ViewPage = lazy(() => import('./pages/view.tsx'));
const CheckPage = lazy(() => import('./pages/check.tsx'));
const PrivacyPage = lazy(() => import('./pages/privacy.tsx'));
const AccessibilityPage = lazy(() => import('./pages/accessibility.tsx'));
const HelpPage = lazy(() => import('./pages/help.tsx'));

/** The whole program: one frame, one page per address. */
export function App() {
  return (
    <Shell>
      <PageBoundary>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/start" component={StartPage} />
            <Route path="/a/:id/*?" component={AssessmentRoutes} />
            <Route path="/sample/:example/*?" component={SamplePage} />
            <Route path="/verify" component={VerifyPage} />
            <Route path="/import" component={ImportPage} />
            <Route path="/room/sample" component={SampleRoomPage} />
            <Route path="/room/:cohort" component={RoomPage} />
            <Route path="/rooms" component={RoomsPage} />
            <Route path={ROOM_LANDING} component={RoomLinkPage} />
            <Route path={START_LANDING} component={StartLinkPage} />
            <Route path="/join" component={JoinPage} />
            <Route path="/view/:id/*?" component={ViewPage} />
            <Route path="/check/:id" component={CheckPage} />
            <Route path={LANDING} component={LinkPage} />
            <Route path="/privacy" component={PrivacyPage} />
            <Route path="/accessibility" component={AccessibilityPage} />
            <Route path="/help" component={HelpPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </PageBoundary>
    </Shell>
  );
}
