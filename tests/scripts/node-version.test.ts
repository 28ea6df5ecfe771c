import { expect, test } from 'vitest'
import { versionComplaint } from '#scripts/node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(versionComplaint(version)).toBeUndefined()
})

test.each(['18.20.4', '20.18.3', '21.7.0', '22.11.0'])('Node %s will not, and the complaint names it', (version) => {
  expect(versionComplaint(version)).toContain(`This is Node ${version}`)
})
