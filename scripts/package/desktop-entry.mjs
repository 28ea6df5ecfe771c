// @ts-check
import { backupFileType } from './backup-file-type.mjs'

/**
 * The entry of the program in the menus of a Linux desktop.
 *
 * @param {{ productName: string, name: string }} program `name` is that of its command and its icon, `productName` that of its windows
 * @returns {string}
 */
export function desktopEntry({ productName, name }) {
  return `[Desktop Entry]
Type=Application
Version=1.1
Name=${productName}
GenericName=Study companion
Comment=Read, drill and look up for the Certified FinOps Professional exam, without a network
Exec=${name} %f
Icon=${name}
Terminal=false
StartupNotify=true
StartupWMClass=${productName}
Categories=Education;
Keywords=FinOps;flashcards;exam;glossary;
MimeType=${backupFileType.mimeType};
`
}
