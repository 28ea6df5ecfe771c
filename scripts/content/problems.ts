import { type Problem, problemText } from '../../src/domain/content/problem.ts'

/** Everything that is wrong with the content, in one message: an author mends a list, not one mistake a build. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`
    super(`The content has ${count}. Nothing was built.\n\n${problems.map(problemText).join('\n')}\n`)
    this.name = 'ContentError'
    this.problems = problems
  }
}
