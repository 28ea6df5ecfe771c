import { goTo } from './app.ts'
import { visit } from './marks.ts'
import type { States } from './states.ts'

/** The roadmap, the table of certifications, the finders and the providers. */
export const career: States = {
  'the career roadmap': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 'Guide')
    await page.getByRole('link', { name: /^Career:/ }).click()
    await page.getByText('In words').click()
  },
  'the certification table': (page) => visit(page, '/career/certifications?sort=skills', 'Certification table'),
  'the role finder with answers': (page) => visit(page, '/career/roles?work=sre&aim=follow', 'Role finder'),
  'a role': (page) => visit(page, '/career/roles/finance?experience=new', 'Finance or procurement professional'),
  'three paths compared': (page) => visit(page, '/career/paths?compare=devops,aiops,mlops', 'Path chooser'),
  'the training providers': (page) => visit(page, '/career/providers', 'Provider comparison')
}
