import type { Nodes } from 'mdast'
import type { MistakeKind, Problem } from '../../src/domain/content/problem.ts'
import type { Reference, ReferenceKind } from '../../src/domain/content/references.ts'

/** What reading a text reports: a mistake at a node, or that a node names something. */
export type Report = {
  readonly complain: (kind: MistakeKind, node: Nodes, message: string, remedy: string) => void
  readonly refer: (kind: ReferenceKind, node: Nodes, id: string) => void
}

const lineOfNode = (node: Nodes): number => node.position?.start.line ?? 1

/**
 * A report into lists.
 * @param line where the text stands, when its own lines do not count because it is a value in a YAML file
 */
export function reportTo(problems: Problem[], references: Reference[], file: string, line?: number): Report {
  return {
    complain: (kind, node, message, remedy) => {
      problems.push({ kind, file, line: line ?? lineOfNode(node), message, remedy })
    },
    refer: (kind, node, id) => {
      references.push({ kind, id, file, line: line ?? lineOfNode(node) })
    }
  }
}
