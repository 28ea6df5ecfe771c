import type { PaperState } from '#domain/exam/paper.ts'
import { Button } from '#ui/button.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { count } from '#ui/words.ts'

/** Asks before a paper is handed in: after that nothing of it can be changed. */
export function HandInDialog({
  paper,
  onClose,
  onHandIn
}: {
  readonly paper: PaperState
  readonly onClose: () => void
  readonly onHandIn: () => void
}) {
  const open = paper.questions.filter(({ chosen }) => chosen.length === 0).length
  const flagged = paper.questions.filter((question) => question.flagged).length
  return (
    <DialogFrame title="Hand in this paper?" onClose={onClose}>
      <p>
        {open > 0
          ? `${count(open, 'question is', 'questions are')} not answered, and would count as wrong: a guess costs nothing.`
          : 'Every question is answered.'}
        {flagged > 0 && ` ${count(flagged, 'question is', 'questions are')} still flagged.`} Afterwards nothing can be
        changed, and every reason can be read.
      </p>
      <DialogActs>
        <Button onClick={onClose}>Go on with it</Button>
        <Button
          look="primary"
          onClick={() => {
            onClose()
            onHandIn()
          }}
        >
          Hand in now
        </Button>
      </DialogActs>
    </DialogFrame>
  )
}
