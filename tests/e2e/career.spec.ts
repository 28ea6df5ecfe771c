import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'

const learner = learnerForFile()

const open = async (place?: string): Promise<Page> => {
  const { page } = learner
  await goTo(page, 'Guide')
  await page.getByRole('link', { name: /^Career:/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Career')
  if (place) await page.getByRole('navigation', { name: 'Career' }).getByRole('link', { name: place }).click()
  return page
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('the guide leads there, and stays the current place', async () => {
  const page = await open('Roles')
  await expect(heading(page)).toHaveText('Role finder')
  const places = page.getByRole('navigation', { name: 'Study' }).getByRole('link')
  await expect(places.and(page.locator('[aria-current=page]'))).toHaveText(['Guide'])
})

test('the roadmap is walked by the tab key in its order, and each stop opens what it is', async () => {
  const page = await open()
  const stops: string[] = []
  await page.getByRole('navigation', { name: 'Career' }).getByRole('link').last().focus()
  for (let stop = 0; stop < 15; stop++) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate(
        () => document.activeElement?.querySelector('strong')?.textContent ?? document.activeElement?.textContent ?? ''
      )
    )
  }
  expect(stops).toEqual([
    'Find your role',
    'Practitioner level',
    'FinOps Manager',
    'An associate certification of one cloud provider',
    'Professional level',
    'Director of Cloud Operations',
    'Professional Cloud Architect',
    'Specialist tracks',
    'DevOps',
    'DevSecOps',
    'SRE',
    'AIOps',
    'MLOps',
    'DataOps',
    'FinOps'
  ])
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Path chooser')
  await expect(page.getByRole('article', { name: 'FinOps', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page
    .getByRole('list', { name: 'Roadmap', exact: true })
    .getByRole('link', { name: /Director/ })
    .press('Enter')
  await expect(heading(page)).toHaveText('What comes afterwards')
  await expect(page.getByRole('heading', { name: 'Upwards: leadership and management' })).toBeInViewport()
})

test('the table is sorted and filtered by keyboard, and its address brings it back', async () => {
  const page = await open('Certifications')
  const firstCells = page.locator('tbody th')
  await expect(firstCells.first()).toHaveText('Practitioner level')
  const skills = page.getByRole('columnheader', { name: 'Skills' })
  await skills.getByRole('button').press('Enter')
  await expect(skills).toHaveAttribute('aria-sort', 'ascending')
  await skills.getByRole('button').press('Enter')
  await expect(skills).toHaveAttribute('aria-sort', 'descending')
  await expect(firstCells.first()).toHaveText('Vendor Specific Billing')
  await page.getByRole('combobox', { name: 'Level' }).selectOption('Associate')
  await expect(page.getByRole('status')).toHaveText('1 of 9 certifications')
  await page.getByRole('combobox', { name: 'Track' }).selectOption('Advanced')
  await expect(page.getByText(/^No certification has this track/)).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(firstCells).toHaveText(['Practitioner level'])
  await page.reload()
  await expect(skills).toHaveAttribute('aria-sort', 'descending')
  await expect(firstCells).toHaveText(['Practitioner level'])
})

test('three answers find certifications with their reasons, and going back finds the answers', async () => {
  const page = await open('Roles')
  await page.getByRole('radio', { name: 'Keep systems running' }).press('Space')
  const steps = page.getByRole('list', { name: 'Certifications in order' }).getByRole('heading')
  await expect(steps).toHaveText(['Practitioner level', 'Professional level', 'SRE Optimization'])
  await expect(page.getByText('The role table names it for the SRE.').first()).toBeVisible()
  const aim = page.getByRole('group', { name: 'What do you want to be able to do?' })
  await aim.getByRole('radio').first().press('Space')
  await expect(steps).toHaveText(['Practitioner level', 'Professional levellater', 'SRE Optimizationlater'])
  for (let answer = 0; answer < 3; answer++) await page.keyboard.press('ArrowDown')
  await expect(steps).toHaveText([
    'Practitioner level',
    'Professional level',
    'Specialist tracks',
    'SRE Optimizationlater'
  ])
  await page.getByRole('radio', { name: 'The cloud is new to me' }).press('Space')
  await expect(page).toHaveURL('app://companion/career/roles?work=sre&aim=govern&experience=new')
  await page.getByRole('link', { name: 'SRE', exact: true }).last().press('Enter')
  await expect(heading(page)).not.toHaveText('Role finder')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Govern cloud cost across a large company' })).toBeChecked()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(aim.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(steps).toHaveCount(3)
})

test('a role has its own address, and one that does not exist says so', async () => {
  const page = await open('Roles')
  await page.getByRole('link', { name: 'Data Engineer' }).press('Enter')
  await expect(heading(page)).toHaveText('Data Engineer')
  await expect(page.getByRole('list', { name: 'Certifications in order' }).getByRole('heading')).toHaveText([
    'Practitioner level',
    'DataOps Optimization'
  ])
  await page.evaluate(() => location.assign('/career/roles/no-such-role'))
  await expect(heading(page)).toHaveText('There is no such role')
})

test('three paths stand side by side, a fourth has to wait, and back takes the last away', async () => {
  const page = await open('Paths')
  const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} `) })
  for (const name of ['SRE', 'DevOps', 'MLOps']) await box(name).press('Space')
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['SRE', 'DevOps', 'MLOps'])
  await expect(box('FinOps')).toBeDisabled()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['SRE', 'DevOps'])
  await expect(box('FinOps')).toBeEnabled()
  await page.getByRole('link', { name: 'DevOps in the guide' }).press('Enter')
  await expect(heading(page)).toHaveText('Learning paths')
  await expect(page.getByRole('heading', { level: 2, name: 'DevOps', exact: true })).toBeInViewport()
})

test('what a provider claims stands beside what nobody confirmed', async () => {
  const page = await open('Providers')
  await expect(page.getByRole('article')).toHaveCount(9)
  await page.getByRole('checkbox', { name: 'Finopsschool.com' }).press('Space')
  const school = page.getByRole('article')
  await expect(school).toHaveCount(1)
  await expect(school.getByRole('term')).toHaveText([
    'Claimed in the guide',
    'Could not be confirmed',
    'Ask before paying'
  ])
  await expect(page.getByText('as read in November 2026')).toBeVisible()
})
