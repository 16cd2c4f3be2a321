import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../pages/not-found.tsx';
import { Waiting } from '../shell/waiting.tsx';

const ProfilePage = lazy(() => import('../pages/profile.tsx'));
const RoadmapPage = lazy(() => import('../pages/roadmap.tsx'));

/** The pages of one assessment. */
export default function AssessmentRoutes() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/a/:id/profile" component={ProfilePage} />
        <Route path="/a/:id/roadmap" component={RoadmapPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
