import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import type { Output } from '#shared/bridge.ts'
import type { Companion } from '#shared/companion.ts'
import { isDevelopmentBuild } from '#shared/development-build.ts'
import { Panel } from '#ui/panel.tsx'
import { count } from '#ui/words.ts'
import { Diagnostics, type DiagnosticsCompanion } from './diagnostics.tsx'
import styles from './settings-screen.module.css'

/** The part of the bridge that knows which version this is. */
export type AboutCompanion = Pick<Companion, 'start'>

/** What this is, whom it owes, and every page a fact was taken from. */
export function About({ companion }: { readonly companion: AboutCompanion & DiagnosticsCompanion }) {
  const { title, version } = usePackFile('index.json')
  const { attributions, sources } = usePackFile('about.json')
  return (
    <Panel title="About" aside={`${title}, material ${version}`}>
      <div id="about" className={styles.about}>
        <Version companion={companion} />
        <p>
          FinOps Study Companion works without a network and sends nothing anywhere. The code is under the MIT licence,
          the study material under CC BY 4.0. <Link href="/settings/licences">Licences of what is built in</Link>
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

/** Which version this is, once that is known. */
function Version({ companion }: { readonly companion: AboutCompanion }) {
  const [app, setApp] = useState<Output<'start'>['app']>()
  useEffect(() => {
    let stands = true
    void companion.start().then((answer) => stands && answer.ok && setApp(answer.value.app))
    return () => {
      stands = false
    }
  }, [companion])
  if (!app) return null
  return (
    <p>
      Version {app.version}, on Electron {app.electron} and Chromium {app.chromium}.
      {isDevelopmentBuild(app.version) && (
        <strong> This is a development build on an older Electron. Try it out, and study with a released one.</strong>
      )}
    </p>
  )
}
