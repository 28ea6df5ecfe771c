import { useEffect, useState } from 'react'
import { type Everything, openEverything } from './everything.ts'
import { usePackFile } from './pack.ts'
import { useProgress } from './store-context.ts'

/**
 * The search over everything, got ready when it is first wanted. While what the learner made changes, it goes on finding
 * what there was.
 * @returns how to search, undefined until that is ready; and what keeps it from becoming so
 */
export function useEverything(): { readonly search?: Everything; readonly failure?: string } {
  const { mark, own, bookmark } = useProgress()
  const { chapters } = usePackFile('index.json')
  const [opened, setOpened] = useState<{ readonly search?: Everything; readonly failure?: string }>({})
  useEffect(() => {
    let isWanted = true
    openEverything({ mark, own, bookmark }, chapters).then(
      (search) => isWanted && setOpened({ search }),
      (error: unknown) => isWanted && setOpened({ failure: String(error) })
    )
    return () => {
      isWanted = false
    }
  }, [mark, own, bookmark, chapters])
  return opened
}
