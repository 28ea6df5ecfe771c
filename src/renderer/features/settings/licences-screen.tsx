import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import { Page } from '#ui/page.tsx'
import { count } from '#ui/words.ts'
import styles from './licences-screen.module.css'

/** Every package that is built into the app, with its licence and the text of it. */
export function LicencesScreen() {
  return (
    <Needed files={['licences.json']}>
      <Licences />
    </Needed>
  )
}

function Licences() {
  const packages = usePackFile('licences.json')
  return (
    <Page
      title="Licences"
      lead={
        <>
          {count(packages.length, 'package')} built into this app, each with its licence.{' '}
          <Link href="/settings#about">Back to About</Link>
        </>
      }
    >
      <p className={styles.note}>
        The licences of Electron and Chromium are in the folder of the program, in LICENSE.electron.txt and
        LICENSES.chromium.html.
      </p>
      <ul className={styles.list} aria-label="Packages">
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                {name} {version} <span className={styles.licence}>{licence}</span>
              </summary>
              <p className={styles.text}>{text || 'The package brings no text of its licence.'}</p>
            </details>
          </li>
        ))}
      </ul>
    </Page>
  )
}
