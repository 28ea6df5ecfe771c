import type { CatalogPack, Certification, LearningPath } from '../content/pack.ts'

/** A step that leads away from the ladder, into a neighbouring field or into leadership. */
export type Branch = {
  readonly direction: string
  readonly track: string
  readonly to: string
  readonly section: string
}

export type Rung = { readonly certification: Certification; readonly branches: readonly Branch[] }

/** A learning path, and the rungs that the role it is made for takes: by the published role table, or by our reading. */
export type Line = { readonly path: LearningPath; readonly takes: readonly Certification[]; readonly inTable: boolean }

/** The way through the certifications: the ladder, where it can be left, and the paths that run along it. */
export type Roadmap = { readonly rungs: readonly Rung[]; readonly lines: readonly Line[] }

/** Reads the roadmap out of the catalog. The directions of the branches are ids of next steps. */
export function roadmap({
  certifications,
  levels,
  paths,
  roles
}: Pick<CatalogPack, 'certifications' | 'levels' | 'paths' | 'roles'>): Roadmap {
  const branches = (level: string | undefined): readonly Branch[] =>
    (levels.find(({ id }) => id === level)?.next.rows ?? [])
      .filter(({ certification }) => certification === undefined)
      .map(({ id, track, to, section }) => ({ direction: id, track, to, section }))
  const rungs = certifications.map((certification) => ({
    certification,
    branches: branches(certification.describedBy)
  }))
  const lines = paths.map((path) => {
    const role = roles.find(({ id }) => id === path.madeFor)
    return {
      path,
      takes: certifications.filter(({ id }) => role?.takes.includes(id)),
      inTable: role?.recommended !== undefined
    }
  })
  return { rungs, lines }
}
