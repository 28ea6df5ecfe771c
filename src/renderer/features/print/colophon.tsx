import { usePackFile } from '#data/pack.ts'
import styles from './sheet.module.css'

/** On what terms this may be passed on, whom it owes, and every page it was taken from. */
export function Colophon({ sources, own }: { readonly sources: ReadonlySet<string>; readonly own: boolean }) {
  const { title, version } = usePackFile('index.json')
  const about = usePackFile('about.json')
  const named = about.sources.filter(({ id }) => sources.has(id))
  return (
    <section className={styles.colophon}>
      <h2 id="licence">Licence and sources</h2>
      <p>
        The study material is under the Creative Commons Attribution 4.0 International licence
        (https://creativecommons.org/licenses/by/4.0/): it may be passed on and changed by whoever names where it comes
        from: “{title}”, version {version}, FinOps Study Companion.
        {own && ' Notes and cards of your own are yours.'}
      </p>
      {about.attributions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul>
        {named.map((source) => (
          <li key={source.id}>
            {source.title}, {source.publisher}. {source.url} Read {source.read}; {source.licence}.
          </li>
        ))}
      </ul>
    </section>
  )
}
