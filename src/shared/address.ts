/**
 * The app's own scheme and host. Together they are the origin that the browser's database is filed under: changing
 * either makes everything the learner did seem to vanish (a test holds them).
 */
export const scheme = 'app'
export const host = 'companion'
export const origin = `${scheme}://${host}`

/** Where a page of the app stands that is only printed: it draws what it is told and shows nothing by itself. */
export const printPath = '/print'

/** Under what address the learner's images are found, each by its name. */
export const imagesPath = '/images/'

/** Where a backup that was opened with the app is shown. What the page is to call it by follows. */
export const openedBackupAddress = '/settings?backup='
