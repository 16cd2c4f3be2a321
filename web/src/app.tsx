import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from './pages/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';

const AssessmentRoutes = lazy(() => import('./assessment/routes.tsx'));
const HomePage = lazy(() => import('./pages/home.tsx'));
const StartPage = lazy(() => import('./pages/start.tsx'));
const SamplePage = lazy(() => import('./pages/sample.tsx'));
const VerifyPage = lazy(() => import('./pages/verify.tsx'));
const ImportPage = lazy(() => import('./pages/import.tsx'));
const SampleRoomPage = lazy(() => import('./pages/sample-room.tsx'));
const LinkPage = lazy(() => import('./pages/link.tsx'));
const PrivacyPage = lazy(() => import('./pages/privacy.tsx'));
const AccessibilityPage = lazy(() => import('./pages/accessibility.tsx'));
const HelpPage = lazy(() => import('./pages/help.tsx'));

/** The whole program: one frame, one page per address. */
export function App() {
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/start" component={StartPage} />
          <Route path="/a/:id/*?" component={AssessmentRoutes} />
          <Route path="/sample/:example/*?" component={SamplePage} />
          <Route path="/verify" component={VerifyPage} />
          <Route path="/import" component={ImportPage} />
          <Route path="/room/sample" component={SampleRoomPage} />
          <Route path="/o" component={LinkPage} />
          <Route path="/privacy" component={PrivacyPage} />
          <Route path="/accessibility" component={AccessibilityPage} />
          <Route path="/help" component={HelpPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Shell>
  );
}
