import styles from './figures.module.css'

/** Numbers set large, each with what it counts under it. */
export function Figures({ figures }: { readonly figures: readonly (readonly [value: string, label: string])[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(([value, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
