import { expect, test } from 'vitest'
import { noProgress, withChanges } from '#data/progress.ts'

const dark = { setting: 'theme', value: 'dark' }

test('a change is filed by its kind and key', () => {
  const progress = withChanges(noProgress, [
    { subject: 'setting:theme', state: dark },
    { subject: 'section:roles#who', state: { section: 'roles#who', readAt: 1 } }
  ])
  expect([...progress.setting]).toEqual([['theme', dark]])
  expect([...progress.section.keys()]).toEqual(['roles#who'])
})

test('a key may hold a colon', () => {
  expect([...withChanges(noProgress, [{ subject: 'setting:a:b', state: dark }]).setting.keys()]).toEqual(['a:b'])
})

test('a subject without a state is forgotten', () => {
  const before = withChanges(noProgress, [{ subject: 'setting:theme', state: dark }])
  expect(withChanges(before, [{ subject: 'setting:theme', state: undefined }]).setting.size).toBe(0)
})

test('the progress before stays as it was, and kinds without a change stay the same object', () => {
  const before = withChanges(noProgress, [{ subject: 'setting:theme', state: dark }])
  const after = withChanges(before, [{ subject: 'setting:theme', state: { ...dark, value: 'light' } }])
  expect(before.setting.get('theme')).toEqual(dark)
  expect(after.setting).not.toBe(before.setting)
  expect(after.card).toBe(before.card)
})
