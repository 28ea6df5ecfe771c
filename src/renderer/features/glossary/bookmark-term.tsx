import { Bookmark } from 'lucide-react'
import { useToggleBookmark } from '#data/use-toggle-bookmark.ts'
import type { Term } from '#domain/content/pack.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button } from '#ui/button.tsx'
import { say } from '#ui/say.ts'

/** Keeps a term among the bookmarks, or takes it from them. */
export function BookmarkTerm({ term: { id, term } }: { readonly term: Pick<Term, 'id' | 'term'> }) {
  const { set, toggle } = useToggleBookmark(`/glossary/${id}`, term)
  const act = async (): Promise<void> => {
    const done = await toggle()
    if (!done.ok) say(notSavedWords('The bookmark', done.failure))
    else say(set ? 'Bookmark removed.' : `Bookmarked: ${term}. The Guide lists all bookmarks.`)
  }
  return (
    <Button look="quiet" aria-pressed={set} aria-label="Bookmark this term" onClick={() => void act()}>
      <Bookmark size={17} fill={set ? 'currentColor' : 'none'} aria-hidden />
    </Button>
  )
}
