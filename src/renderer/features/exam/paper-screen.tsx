import { Link } from 'wouter'
import { Needed } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { Page } from '#ui/page.tsx'
import { PaperReview } from './paper-review.tsx'
import { SittingScreen } from './sitting-screen.tsx'

/** A paper: to be sat, or, once it was handed in, its review. */
export function PaperScreen({ paper: id }: { readonly paper: string }) {
  const paper = useProgress().paper.get(id)
  if (!paper) {
    return (
      <Page title="There is no such paper" lead="It was thrown away, or never begun on this machine.">
        <p>
          <Link href="/exam">Go to Exam</Link>
        </p>
      </Page>
    )
  }
  return (
    <Needed files={['questions.json', 'about.json']}>
      {paper.end ? <PaperReview paper={paper} /> : <SittingScreen paper={paper} />}
    </Needed>
  )
}
