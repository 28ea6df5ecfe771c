// @ts-check

/** Runs in the page. @returns {Promise<string>} the device that the journal names */
export async function deviceOfJournal() {
  const started = await /** @type {any} the bridge */ (window).companion.start()
  return started.value.device
}

/** Runs in the page: writes events as the app does. @param {readonly unknown[]} events */
export async function append(events) {
  const appended = await /** @type {any} the bridge */ (window).companion.journalAppend(events)
  if (!appended.ok) throw new Error(appended.failure.detail)
}
