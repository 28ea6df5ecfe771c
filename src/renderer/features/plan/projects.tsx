import { usePackFile } from '#data/pack.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import type { PlanLevel } from '#domain/plan/study-plan-guide.ts'
import { Panel } from '#ui/panel.tsx'
import styles from './plan-screen.module.css'

/** The guide's own projects of a level, to be ticked off. */
export function Projects({ level }: { readonly level: PlanLevel }) {
  const store = useStore()
  const { project } = useProgress()
  const { levels } = usePackFile('catalog.json')
  const projects = levels.find(({ id }) => id === level)?.projects ?? []
  return (
    <Panel title="The guide’s projects" id="projects" aside="the plan reckons with 2 h for each, which is our guess">
      <ul className={styles.projects}>
        {projects.map((words) => (
          <li key={words}>
            <label>
              <input
                type="checkbox"
                checked={project.has(words)}
                onChange={({ target }) => store.keep({ kind: 'project-done', project: words, done: target.checked })}
              />
              {words}
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
