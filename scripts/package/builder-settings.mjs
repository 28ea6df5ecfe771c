// @ts-check
import { join } from 'node:path'
import { backupFileType } from './backup-file-type.mjs'
import { wantedFuses } from './fuses.mjs'

/**
 * What electron-builder is told, for all three systems: it packs the staged app into an archive, puts it into a local
 * Electron and sets the fuses. On Linux that is all it does, since its installers there need tools that it downloads.
 *
 * @param {object} from
 * @param {string} from.stage the folder of the app as it is to be packed
 * @param {string} from.output
 * @param {string} from.resources the project's own
 * @param {string} from.electron the folder of an unpacked Electron
 * @param {string} from.electronVersion
 * @param {NodeJS.Platform} from.platform
 */
export function builderSettings({ stage, output, resources, electron, electronVersion, platform }) {
  const { extension, name, mimeType } = backupFileType
  return {
    appId: 'app.finops-study-companion',
    directories: { app: stage, output, buildResources: resources },
    // Named, because electron-builder would otherwise look for packages on its own, in the folders above as well.
    files: ['**/*', { from: join(stage, 'node_modules'), to: 'node_modules' }],
    beforeBuild: async () => false, // the packages are there
    asar: true,
    asarUnpack: ['**/*.node'], // the system loads libraries from files only
    electronDist: electron,
    electronVersion,
    electronLanguages: ['en', 'en-GB', 'en-US'],
    electronFuses: { ...wantedFuses(platform), resetAdHocDarwinSignature: platform === 'darwin' },
    publish: null,
    artifactName: '${name}-${version}-${os}-${arch}.${ext}', // electron-builder's own placeholders
    fileAssociations: [{ ext: extension, name, description: name, mimeType, role: 'Viewer', rank: 'Owner' }],
    linux: { target: 'dir', executableName: 'finops-study-companion', icon: join(resources, 'icons') },
    // Signed and notarised where the owner's certificate is in the environment (CSC_LINK, APPLE_ID, ...), and not otherwise.
    mac: { target: 'dmg', category: 'public.app-category.education', icon: join(resources, 'icon.icns') },
    dmg: { sign: false },
    win: { target: 'nsis', icon: join(resources, 'icon.ico') },
    // For all accounts of the machine: only then does NSIS register the type of file.
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false
    }
  }
}
