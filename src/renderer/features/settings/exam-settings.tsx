import { useSetting } from '#data/use-setting.ts'
import { domainNames } from '#domain/exam/domains.ts'
import { choices } from '#domain/settings/settings.ts'
import { Panel } from '#ui/panel.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import styles from './settings-screen.module.css'

const weights = [
  ['weightUnderstand', domainNames.understand],
  ['weightQuantify', domainNames.quantify],
  ['weightOptimise', domainNames.optimise],
  ['weightManage', domainNames.manage],
  ['weightFramework', domainNames.framework]
] as const

/** What a practice paper is like. */
export function ExamSettings() {
  const [questions, setQuestions] = useSetting('examQuestions')
  const [minutes, setMinutes] = useSetting('examMinutes')
  const [line, setLine] = useSetting('examPassLine')
  return (
    <Panel title="Practice papers" id="exam">
      <p className={styles.soft}>
        Settings for practice, not facts about the exam: finopsschool publishes neither its number of questions, nor its
        time, nor how its subjects are weighted; of the pass line it says “around 70–75 %”. They hold for papers begun
        from now on.
      </p>
      <StepperField label="Questions" value={questions} {...choices.examQuestions} onChange={setQuestions} />
      <StepperField label="Minutes" unit="min" value={minutes} {...choices.examMinutes} onChange={setMinutes} />
      <StepperField
        label="Pass line"
        unit="%"
        hint="Of all questions that count, so many have to be right."
        value={line}
        {...choices.examPassLine}
        onChange={setLine}
      />
      {weights.map(([name, domain]) => (
        <Weight key={name} name={name} domain={domain} />
      ))}
      <p className={styles.soft}>What counts is how the weights compare; they need not add up to 100.</p>
    </Panel>
  )
}

function Weight({ name, domain }: { readonly name: (typeof weights)[number][0]; readonly domain: string }) {
  const [value, setValue] = useSetting(name)
  return <StepperField label={`Weight: ${domain}`} value={value} {...choices[name]} onChange={setValue} />
}
