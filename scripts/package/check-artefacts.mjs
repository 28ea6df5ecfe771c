// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupFailure } from '../setup-failure.mjs'
import { artefactComplaints } from './artefact-complaints.mjs'
import { artefactFacts } from './artefact-facts.mjs'
import { runTool } from './run-tool.mjs'
import { openWays, startOnce } from './try-program.mjs'

/**
 * Takes the built `.deb` apart and tries the program in it: what it holds, how its fuses stand, whether it carries the
 * test runtime unmarked, which ways into it are open, and that it starts.
 *
 * @param {object} from
 * @param {readonly string[]} from.files the installers
 * @param {string} from.pinned the version of Electron that releases are made with
 * @param {string} from.name of the program
 * @param {string} from.electron the program that was packed, as it came
 * @param {(line: string) => void} from.say
 * @throws {SetupFailure} when anything is not as it should be
 */
export async function checkArtefacts({ files, pinned, name, electron, say }) {
  const file = files.find((path) => path.endsWith('.deb'))
  if (file === undefined) {
    say('Only a .deb can be looked into here, and none was built.')
    return
  }
  const tree = mkdtempSync(join(tmpdir(), 'finops-check-'))
  try {
    runTool('dpkg-deb', ['--extract', file, tree])
    const facts = await artefactFacts(file, tree, name)
    const executable = join(tree, 'usr/lib', name, name)
    const started = await startOnce(executable)
    const complaints = [
      ...artefactComplaints(facts, { pinned, architecture: process.arch }),
      ...wayComplaints(await openWays(executable), await openWays(electron)),
      ...started.complaints
    ]
    if (complaints.length > 0)
      throw new SetupFailure(['The package is not as it should be:', ...complaints].join('\n  '))
    say(`Checked: ${facts.packed.length} files in the archive, 8 fuses, Electron ${facts.electronVersion}, no way in.`)
    say(`It starts: journal and database open after ${Math.round(started.milliseconds)} ms.`)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

/** @typedef {Awaited<ReturnType<typeof openWays>>} Ways */

/**
 * @param {Ways} packaged
 * @param {Ways} asItCame the control, in which the first two are open
 * @returns {string[]} a sentence for each way that is open, and for each that would not have been noticed
 */
export function wayComplaints(packaged, asItCame) {
  return [
    ...(packaged.asNode ? ['ELECTRON_RUN_AS_NODE makes a Node of the program.'] : []),
    ...(packaged.inspected ? ['--inspect opens a debugger.'] : []),
    ...(packaged.steered ? ['--remote-debugging-port is not refused.'] : []),
    ...(asItCame.asNode && asItCame.inspected
      ? []
      : ['The check itself fails: it sees no way into an Electron as it came.'])
  ]
}
