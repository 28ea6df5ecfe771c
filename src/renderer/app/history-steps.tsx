import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useLocation } from 'wouter'
import styles from './shell.module.css'

/** Back and forward through what was opened, for the mouse; by keyboard, Alt with an arrow. */
export function HistorySteps() {
  useLocation() // drawn anew with every step
  return (
    <div className={styles.steps} role="group" aria-label="History">
      <button
        type="button"
        aria-label="Back"
        title="Back (Alt ←)"
        disabled={!canGo('Back')}
        onClick={() => history.back()}
      >
        <ArrowLeft size={17} aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Forward"
        title="Forward (Alt →)"
        disabled={!canGo('Forward')}
        onClick={() => history.forward()}
      >
        <ArrowRight size={17} aria-hidden />
      </button>
    </div>
  )
}

const canGo = (way: 'Back' | 'Forward'): boolean => window.navigation[`canGo${way}`]
