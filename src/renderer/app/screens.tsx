import { lazy, Suspense, useDeferredValue } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { forgetFailedFiles, Needed } from '#data/pack.ts'
import { TodayScreen } from '#features/today/today-screen.tsx'
import { ErrorScreen } from './error-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { useArrival } from './use-arrival.ts'

// Each screen but the first is a chunk of its own, fetched when it is first opened.
const GuideScreen = lazy(() =>
  import('#features/guide/guide-screen.tsx').then((file) => ({ default: file.GuideScreen }))
)
const ChapterScreen = lazy(() =>
  import('#features/guide/chapter-screen.tsx').then((file) => ({ default: file.ChapterScreen }))
)
const DecksScreen = lazy(() =>
  import('#features/cards/decks-screen.tsx').then((file) => ({ default: file.DecksScreen }))
)
const DeckScreen = lazy(() => import('#features/cards/deck-screen.tsx').then((file) => ({ default: file.DeckScreen })))
const DrillScreen = lazy(() =>
  import('#features/cards/drill-screen.tsx').then((file) => ({ default: file.DrillScreen }))
)
const GlossaryScreen = lazy(() =>
  import('#features/glossary/glossary-screen.tsx').then((file) => ({ default: file.GlossaryScreen }))
)
const CareerScreen = lazy(() =>
  import('#features/career/career-screen.tsx').then((file) => ({ default: file.CareerScreen }))
)
const CertificationsScreen = lazy(() =>
  import('#features/career/certifications-screen.tsx').then((file) => ({ default: file.CertificationsScreen }))
)
const RolesScreen = lazy(() =>
  import('#features/career/roles-screen.tsx').then((file) => ({ default: file.RolesScreen }))
)
const RoleScreen = lazy(() => import('#features/career/role-screen.tsx').then((file) => ({ default: file.RoleScreen })))
const PathsScreen = lazy(() =>
  import('#features/career/paths-screen.tsx').then((file) => ({ default: file.PathsScreen }))
)
const ProvidersScreen = lazy(() =>
  import('#features/career/providers-screen.tsx').then((file) => ({ default: file.ProvidersScreen }))
)
const WhyScreen = lazy(() => import('#features/cards/why-screen.tsx').then((file) => ({ default: file.WhyScreen })))
const OptionsScreen = lazy(() =>
  import('#features/cards/options-screen.tsx').then((file) => ({ default: file.OptionsScreen }))
)
const ExamScreen = lazy(() => import('#features/exam/exam-screen.tsx').then((file) => ({ default: file.ExamScreen })))
const PracticeScreen = lazy(() =>
  import('#features/exam/practice-screen.tsx').then((file) => ({ default: file.PracticeScreen }))
)
const PaperScreen = lazy(() =>
  import('#features/exam/paper-screen.tsx').then((file) => ({ default: file.PaperScreen }))
)
const BrowseScreen = lazy(() =>
  import('#features/cards/browse-screen.tsx').then((file) => ({ default: file.BrowseScreen }))
)
const PlanScreen = lazy(() => import('#features/plan/plan-screen.tsx').then((file) => ({ default: file.PlanScreen })))
const MarksScreen = lazy(() =>
  import('#features/marks/marks-screen.tsx').then((file) => ({ default: file.MarksScreen }))
)
const ProgressScreen = lazy(() =>
  import('#features/progress/progress-screen.tsx').then((file) => ({ default: file.ProgressScreen }))
)
const StatisticsScreen = lazy(() =>
  import('#features/progress/statistics-screen.tsx').then((file) => ({ default: file.StatisticsScreen }))
)
const LicencesScreen = lazy(() =>
  import('#features/settings/licences-screen.tsx').then((file) => ({ default: file.LicencesScreen }))
)
const SettingsScreen = lazy(() =>
  import('#features/settings/settings-screen.tsx').then((file) => ({ default: file.SettingsScreen }))
)

/**
 * Every address of the app. A screen stays until the next one has all it shows: a blank in between would also cost
 * the 300 ms for which React holds back what replaces a fallback.
 */
export function Screens() {
  const [address] = useLocation()
  const path = useDeferredValue(address)
  useArrival(path)
  return (
    <ErrorBoundary FallbackComponent={ErrorScreen} onReset={forgetFailedFiles} resetKeys={[path]}>
      <Suspense>
        <Needed files={['index.json']}>
          <Switch location={path}>
            <Route path="/">
              <Redirect to="/today" replace />
            </Route>
            <Route path="/today" component={TodayScreen} />
            <Route path="/guide" component={GuideScreen} />
            <Route path="/guide/:chapter">{({ chapter }) => <ChapterScreen key={chapter} chapter={chapter} />}</Route>
            <Route path="/cards" component={DecksScreen} />
            <Route path="/cards/study">
              <DrillScreen key="all" />
            </Route>
            <Route path="/cards/study/:deck">{({ deck }) => <DrillScreen key={deck} deck={deck} />}</Route>
            <Route path="/cards/browse" component={BrowseScreen} />
            <Route path="/cards/options" component={OptionsScreen} />
            <Route path="/cards/why/:card">{({ card }) => <WhyScreen key={card} card={card} />}</Route>
            <Route path="/cards/:deck">{({ deck }) => <DeckScreen deck={deck} />}</Route>
            <Route path="/glossary/:term?">{({ term }) => <GlossaryScreen term={term} />}</Route>
            <Route path="/exam" component={ExamScreen} />
            <Route path="/exam/practice" component={PracticeScreen} />
            <Route path="/exam/papers/:paper">{({ paper }) => <PaperScreen key={paper} paper={paper} />}</Route>
            <Route path="/plan" component={PlanScreen} />
            <Route path="/career" component={CareerScreen} />
            <Route path="/career/certifications" component={CertificationsScreen} />
            <Route path="/career/roles" component={RolesScreen} />
            <Route path="/career/roles/:role">{({ role }) => <RoleScreen role={role} />}</Route>
            <Route path="/career/paths" component={PathsScreen} />
            <Route path="/career/providers" component={ProvidersScreen} />
            <Route path="/marks" component={MarksScreen} />
            <Route path="/progress/cards">
              <StatisticsScreen companion={window.companion} />
            </Route>
            <Route path="/progress" component={ProgressScreen} />
            <Route path="/settings/licences" component={LicencesScreen} />
            <Route path="/settings">
              <SettingsScreen companion={window.companion} />
            </Route>
            <Route>
              <NotFoundScreen />
            </Route>
          </Switch>
        </Needed>
      </Suspense>
    </ErrorBoundary>
  )
}
