import { useEffect, useRef, useState } from 'react'
import { type CheckStep, type CheckTools, checkData, type DataReport } from '#data/check-data.ts'
import { compareInWorker } from '#data/compare-in-worker.ts'
import { useStore } from '#data/store-context.ts'
import type { BackupMessages } from '#shared/backup-progress.ts'
import type { Companion } from '#shared/companion.ts'

/** The part of the bridge that has data checked. */
export type DataCheckCompanion = CheckTools['companion'] & Pick<Companion, 'journalRead'> & BackupMessages

export type DataCheckState =
  | { readonly kind: 'checking'; readonly step: CheckStep; readonly share: number }
  | { readonly kind: 'checked'; readonly report: DataReport; readonly cancelled: boolean }

/** Has the data checked as soon as it is drawn, and gives it up when it goes. */
export function useDataCheck(companion: DataCheckCompanion) {
  const store = useStore()
  const [state, setState] = useState<DataCheckState>({ kind: 'checking', step: 'journal', share: 0 })
  const given = useRef<AbortController>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    given.current = controller
    const { signal } = controller
    const further = (done: number, all: number): void =>
      setState((now) => (now.kind === 'checking' ? { ...now, share: all > 0 ? done / all : 1 } : now))
    const unhear = companion.onBackupProgress(({ share = 0 }) => further(share, 1))
    void checkData({
      companion,
      store,
      signal,
      onStep: (step) => setState({ kind: 'checking', step, share: 0 }),
      onProgress: further,
      compare: () => compareInWorker(companion, signal, further)
    }).then((report) => setState({ kind: 'checked', report, cancelled: signal.aborted }))
    return () => {
      controller.abort()
      unhear()
    }
  }, [companion, store])
  return { state, cancel: () => given.current?.abort() }
}
