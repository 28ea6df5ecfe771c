import { createRoot } from 'react-dom/client'
import { packFile } from '#data/pack.ts'
import { Store } from '#data/store.ts'
import { App } from './app.tsx'
import './fonts.css'
import './tokens.css'
import './global.css'
import { firstTheme, paintTheme } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

paintTheme(firstTheme())
const store = new Store(window.companion)
// Asked for together and before the first frame, so that the screen waits for the slowest of them only once.
const ready = Promise.all([store.open(), packFile('index.json')]).then(() => undefined)
createRoot(root).render(<App store={store} ready={ready} />)
