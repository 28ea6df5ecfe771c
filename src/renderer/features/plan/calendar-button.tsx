import { CalendarDays } from 'lucide-react'
import { useStore } from '#data/store-context.ts'
import type { PlannedStudy } from '#data/use-study-plan.ts'
import { minutesOf, planLines } from '#domain/plan/study-plan-words.ts'
import { Button } from '#ui/button.tsx'
import { say } from '#ui/say.ts'

/** Saves the plan as a file that calendars read. */
export function CalendarButton({ planned: { state, plan, names } }: { readonly planned: PlannedStudy }) {
  const store = useStore()
  const save = async (): Promise<void> => {
    if (plan.kind !== 'plan') return
    const { calendarFile } = await import('#domain/plan/calendar-file.ts') // the library is fetched when it is wanted
    const text = calendarFile({
      name: 'FinOps study plan',
      days: plan.days.map((day) => ({
        day: day.day,
        title: `FinOps study, ${minutesOf(day)} min`,
        lines: planLines(day.items, names).map(({ words }) => words)
      })),
      exam: { day: state.examDay, title: 'FinOps exam', lines: [] },
      writtenAt: store.clock().at
    })
    const saved = await store.saveText({ suggestedName: 'FinOps study plan.ics', text, kind: 'calendar' })
    if (saved.ok) say('Calendar saved. Import it again after a change: the days are then changed and not doubled.')
    else if (saved.failure.kind !== 'cancelled') say(`The calendar was not saved. ${saved.failure.detail}`)
  }
  return (
    <Button onClick={() => void save()}>
      <CalendarDays size={16} aria-hidden /> Save as calendar
    </Button>
  )
}
