import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { bridgeContract, type Deed } from '#shared/bridge.ts'
import { broken, chance } from '../fixtures/breaking.ts'
import { deedInputs } from '../fixtures/deed-inputs.ts'
import { learnerForFile } from './app.ts'
import { journalOf, journalPath } from './journal.ts'

const learner = learnerForFile()

type Answer = { readonly ok: boolean; readonly failure?: { readonly kind: string; readonly detail: string } }
type Bridge = Readonly<Record<string, (...input: readonly unknown[]) => Promise<Answer>>>

const event = {
  id: '0190a000-0000-7000-8000-000000000002',
  device: '0190a000-0000-7000-8000-000000000001',
  at: 1,
  offset: 0,
  kind: 'section-read',
  section: 'x'
}

const call = (deed: string, ...input: readonly unknown[]): Promise<Answer> =>
  learner.page.evaluate(
    async ([name, sent]) => {
      const answer = await (window as unknown as { companion: Bridge }).companion[name]?.(...sent)
      if (!answer) throw new Error(`The bridge has no ${name}.`)
      return answer
    },
    [deed, input] as const
  )

test('the bridge offers these deeds and nothing else', async () => {
  const names = await learner.page.evaluate(() => Object.keys((window as unknown as { companion: Bridge }).companion))
  expect(names.toSorted()).toEqual(
    [
      'readyToShow',
      'appearance',
      'backupCancel',
      'backupCheck',
      'backupFolderChoose',
      'backupFolderForget',
      'backupList',
      'backupLock',
      'backupLook',
      'backupNow',
      'backupRestore',
      'backupState',
      'backupUnlock',
      'databaseClear',
      'diagnostics',
      'exchangeCancel',
      'exportFile',
      'fitCancel',
      'fitWeights',
      'imageChoose',
      'imageKeep',
      'importLast',
      'importOpen',
      'importReadAs',
      'importTake',
      'importTakeBack',
      'journalAppend',
      'journalCheck',
      'journalRead',
      'journalRescue',
      'onBackupProgress',
      'onDataWarning',
      'onExchangeProgress',
      'onFitProgress',
      'onGo',
      'onPrintStep',
      'onSavePdf',
      'printCancel',
      'printPdf',
      'saveText',
      'start'
    ].toSorted()
  )
})

for (const [what, deed, ...input] of [
  ['no events', 'journalAppend', []],
  ['no list', 'journalAppend', event],
  ['nothing', 'journalAppend'],
  ['an event of an unknown kind', 'journalAppend', [{ ...event, kind: 'unheard-of' }]],
  ['an event with a field too many', 'journalAppend', [{ ...event, path: '/etc/passwd' }]],
  ['an event without an id', 'journalAppend', [{ ...event, id: 'x' }]],
  [
    'a rating of 5',
    'journalAppend',
    [{ ...event, kind: 'card-answered', card: 'x', rating: 5, was: 'new', took: 1, retention: 0.9 }]
  ],
  ['more events than one call may carry', 'journalAppend', Array.from({ length: 5001 }, () => event)],
  ['a negative position', 'journalRead', { after: -1, limit: 10 }],
  ['no limit', 'journalRead', { after: 0 }],
  ['a path', 'journalRead', '../../etc/passwd'],
  ['an event that is not one', 'journalRescue', [{ id: 1 }]],
  ['a path to save to', 'printPdf', { what: { kind: 'guide' }, paper: 'a4', path: '/tmp/x.pdf' }],
  ['a chapter that does not exist', 'printPdf', { what: { kind: 'chapter', chapter: '../roles' }, paper: 'a4' }],
  ['a path instead of an image', 'imageKeep', { bytes: '/etc/passwd' }],
  ['a path to restore from', 'backupRestore', { id: 'x', path: '/etc/passwd' }],
  ['a theme that does not exist', 'appearance', { theme: 'pink' }]
] as const) {
  test(`${deed} given ${what} answers that this is invalid, and nothing is written`, async () => {
    const before = journalOf(learner.profile).length
    expect(await call(deed, ...input)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', detail: expect.stringMatching(/./) }
    })
    expect(journalOf(learner.profile)).toHaveLength(before)
  })
}

test('the control: the same event, whole, is taken', async () => {
  expect(await call('journalAppend', [event])).toMatchObject({ ok: true })
  expect(journalOf(learner.profile).map(({ id }) => id)).toContain(event.id)
})

for (const [whose, address] of [
  ['another window at the app’s own address', 'app://companion/today'],
  ['a window elsewhere', 'data:text/html,<h1>Elsewhere</h1>'],
  ['a blank window', 'about:blank']
] as const) {
  test(`${whose} is refused by name, whatever it asks`, async () => {
    const answers = await learner.app.evaluate(async ({ app, BrowserWindow }, url) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload } })
      await window.loadURL(url)
      const found: unknown = await window.webContents.executeJavaScript(
        'Promise.all([companion.start(), companion.journalRead({ after: 0, limit: 10 }), companion.journalAppend([]), companion.databaseClear()])'
      )
      window.destroy()
      return found
    }, address)
    const refused = { ok: false, failure: { kind: 'refused', detail: expect.stringMatching(/Nothing was done/) } }
    expect(answers).toEqual([refused, refused, refused, refused])
  })
}

test('a frame inside the app’s own page has no bridge', async () => {
  const found = await learner.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const has = frame.contentWindow !== null && 'companion' in frame.contentWindow
    frame.remove()
    return has
  })
  expect(found).toBe(false)
})

test('malformed calls of every deed are refused through the real window, and the data stays as it was', async () => {
  const before = readFileSync(journalPath(learner.profile))
  let tried = 0
  for (const [name, valid] of Object.entries(deedInputs)) {
    const deed = name as Deed // the list is made by their names
    if (bridgeContract[deed].input.safeParse(undefined).success) continue // takes nothing, and the preload passes nothing on
    // As text, because the test runner has its own ideas of what can be sent to a page. A key of that name is lost on the
    // way through the preload, and what is left may be right.
    const calls = Array.from({ length: 100 }, (_, seed) =>
      JSON.stringify(broken(valid[seed % valid.length], chance(seed)))
    )
      .filter((text) => text !== undefined && !text.includes('"__proto__"'))
      .filter((text) => !bridgeContract[deed].input.safeParse(JSON.parse(text)).success)
    const answers = await learner.page.evaluate(
      ([one, sent]) => {
        const act = (window as unknown as { companion: Bridge }).companion[one]
        return Promise.all(sent.map(async (text) => act?.(JSON.parse(text))))
      },
      [deed, calls] as const
    )
    expect(answers).toEqual(
      calls.map(() => ({ ok: false, failure: { kind: 'invalid', detail: expect.stringMatching(/\S.{9,}/s) } }))
    )
    tried += calls.length
  }
  expect(tried).toBeGreaterThan(700)
  expect(readFileSync(journalPath(learner.profile)).equals(before)).toBe(true)
  expect(await call('start')).toMatchObject({ ok: true })
})
