import { useEffect, useEffectEvent } from 'react'
import { useProgress, useStore } from './store-context.ts'
import { type ExamReadiness, useReadiness } from './use-readiness.ts'

/**
 * How an exam would go. The first forecast of each day is kept, so that it can be judged by the papers that follow: this
 * stands wherever a paper can be begun as well as where the forecast is read. Stands under `Needed` with
 * "questions.json".
 * @param today study day
 */
export function useKeptForecast(today: number): ExamReadiness {
  const readiness = useReadiness(today)
  const store = useStore()
  const { forecast } = useProgress()
  const { result, examDay } = readiness
  const keep = useEffectEvent(() => {
    if (!result.enough) return
    const { passing, byRecentAccuracy, expectedScore } = result
    void store.record({ kind: 'forecast-kept', examDay, passing, byRecentAccuracy, expectedScore })
  })
  const missing = result.enough && !forecast.has(String(today))
  useEffect(() => {
    if (missing) keep()
  }, [missing])
  return readiness
}
