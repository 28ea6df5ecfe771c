import {
  BookA,
  BookOpen,
  CalendarDays,
  ChartNoAxesColumn,
  GraduationCap,
  House,
  Layers,
  Search,
  Settings
} from 'lucide-react'
import { lazy, type ReactNode, startTransition, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useAppKeys } from './app-keys.ts'
import { HistorySteps } from './history-steps.tsx'
import styles from './shell.module.css'

const FindBar = lazy(() => import('#features/guide/find-bar.tsx').then((file) => ({ default: file.FindBar })))
const Palette = lazy(() => import('#features/palette/palette.tsx').then((file) => ({ default: file.Palette })))

const places = [
  { name: 'Today', path: '/today', icon: House },
  { name: 'Guide', path: '/guide', icon: BookOpen },
  { name: 'Cards', path: '/cards', icon: Layers },
  { name: 'Glossary', path: '/glossary', icon: BookA },
  { name: 'Exam', path: '/exam', icon: GraduationCap },
  { name: 'Plan', path: '/plan', icon: CalendarDays },
  { name: 'Progress', path: '/progress', icon: ChartNoAxesColumn },
  { name: 'Settings', path: '/settings', icon: Settings }
] as const

const searchKey = navigator.userAgent.includes('Macintosh') ? '⌘ K' : 'Ctrl K'
const isWithin = (place: string, path: string): boolean => path === place || path.startsWith(`${place}/`)

/** The frame of every screen: the rail with the places one can go to, and the screen beside it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const [searching, setSearching] = useState(false)
  const [finding, setFinding] = useState(0)
  // As transitions, which wait for the file behind them: an empty place shown first would stand for 300 ms.
  const search = () => startTransition(() => setSearching(true))
  const find = () => startTransition(() => setFinding((times) => times + 1))
  useAppKeys({ search, find })
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#screen">
        Skip to the screen
      </a>
      <header className={styles.rail}>
        <p className={styles.brand}>
          FinOps Study <span>Companion</span>
        </p>
        <HistorySteps />
        <button type="button" className={styles.search} onClick={search}>
          <Search size={16} aria-hidden />
          Search
          <kbd aria-hidden>{searchKey}</kbd>
        </button>
        <nav aria-label="Study">
          <ul className={styles.places}>
            {places.map(({ name, path: to, icon: Icon }) => (
              <li key={to}>
                <Link
                  href={to}
                  className={styles.place}
                  aria-current={
                    isWithin(to, path) || (to === '/guide' && isWithin('/career', path)) ? 'page' : undefined
                  }
                >
                  <Icon size={19} strokeWidth={1.75} aria-hidden />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="screen" className={styles.screen} tabIndex={-1}>
        {children}
      </main>
      <Suspense>{finding > 0 && <FindBar again={finding} onClose={() => setFinding(0)} />}</Suspense>
      <Suspense>{searching && <Palette onClose={() => setSearching(false)} />}</Suspense>
    </div>
  )
}
