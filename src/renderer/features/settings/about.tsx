import { usePackFile } from '#data/pack.ts'
import { Panel } from '#ui/panel.tsx'
import { count } from '#ui/words.ts'
import { Diagnostics, type DiagnosticsCompanion } from './diagnostics.tsx'
import styles from './settings-screen.module.css'

/** What this is, whom it owes, and every page a fact was taken from. */
export function About({ companion }: { readonly companion: DiagnosticsCompanion }) {
  const { title, version } = usePackFile('index.json')
  const { attributions, sources } = usePackFile('about.json')
  return (
    <Panel title="About" aside={`${title}, material ${version}`}>
      <div id="about" className={styles.about}>
        <p>
          FinOps Study Companion works without a network and sends nothing anywhere. The code is under the MIT licence,
          the study material under CC BY 4.0.
        </p>
        {attributions.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Diagnostics companion={companion} />
        <details>
          <summary>{count(sources.length, 'source')}</summary>
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                {source.title}, {source.publisher}. {source.url && <span className={styles.url}>{source.url}</span>}{' '}
                Read {source.read}; {source.licence}.
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Panel>
  )
}
