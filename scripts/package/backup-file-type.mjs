// @ts-check

/** The file that opens with the program. `src/main/backup/backup-header.ts` names its files so. */
export const backupFileType = {
  extension: 'finops-backup',
  name: 'FinOps Study Companion backup',
  mimeType: 'application/vnd.finops-study-companion.backup'
}

/** @returns {string} what tells a Linux desktop of the type, for `/usr/share/mime/packages` */
export function mimeTypeFile() {
  const { extension, name, mimeType } = backupFileType
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${mimeType}">
    <comment>${name}</comment>
    <glob pattern="*.${extension}"/>
  </mime-type>
</mime-info>
`
}
