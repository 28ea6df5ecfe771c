import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '#main/menu.ts'

const done: string[] = []
const template = (mac: boolean, forDevelopers = false) =>
  menuTemplate({
    mac,
    forDevelopers,
    go: (path) => done.push(path),
    step: (way) => done.push(way),
    zoom: (step) => done.push(step),
    savePdf: () => done.push('pdf')
  })

/** Every item of every menu. */
function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...items(item.submenu)] : [item]))
}

/** Chooses every item that has this accelerator or label, and tells what came of it. */
function choose(name: string, mac = false): string[] {
  done.length = 0
  const found = items(template(mac)).filter(
    ({ accelerator, label }) => accelerator === name || label?.replace('&', '') === name
  )
  for (const item of found) Reflect.apply(item.click ?? (() => done.push('nothing')), undefined, [])
  return [...done]
}

test.each([
  ['CommandOrControl+1', '/today'],
  ['CommandOrControl+2', '/guide'],
  ['CommandOrControl+3', '/cards'],
  ['CommandOrControl+4', '/glossary'],
  ['CommandOrControl+5', '/exam'],
  ['CommandOrControl+6', '/plan'],
  ['CommandOrControl+7', '/progress'],
  ['CommandOrControl+,', '/settings'],
  ['CommandOrControl+K', '/search'],
  ['CommandOrControl+F', '/find'],
  ['Alt+Left', 'back'],
  ['Alt+Right', 'forward'],
  ['CommandOrControl+Plus', 'in'],
  ['CommandOrControl+=', 'in'],
  ['CommandOrControl+-', 'out'],
  ['CommandOrControl+0', 'reset'],
  ['CommandOrControl+P', 'pdf'],
  ['Keyboard shortcuts', '/settings#keys'],
  ['About FinOps Study Companion', '/settings#about']
])('%s does what it says', (name, what) => {
  expect(choose(name)).toEqual([what])
})

test('a Mac has its own keys and places for the same', () => {
  expect(choose('Command+,', true)).toEqual(['/settings'])
  expect(choose('Command+[', true)).toEqual(['back'])
  expect(choose('About FinOps Study Companion', true)).toEqual(['/settings#about'])
  expect(template(true)[0]?.role).toBe('appMenu')
})

describe.each([true, false])('with or without a Mac (%s)', (mac) => {
  test('the keys for undo and redo are left to the page', () => {
    const kept = items(template(mac)).filter(({ role }) => role === 'undo' || role === 'redo')
    expect(kept.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false])
  })

  test('only a developer can reload the page or look into it', () => {
    const roles = (forDevelopers: boolean) => items(template(mac, forDevelopers)).map(({ role }) => role)
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) expect(roles(false)).not.toContain(role)
    expect(roles(true)).toContain('toggleDevTools')
  })

  test('no accelerator is given twice', () => {
    const keys = items(template(mac, true)).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
