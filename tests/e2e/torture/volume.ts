import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** What ext4 is told by `EXT4_IOC_SHUTDOWN` with `NOLOGFLUSH`: stop at once, as a machine does whose power is cut. */
const cutPower = 'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587d, $how) or die $!'

/** Room for a profile of Chromium, and to spare. */
const megabytes = 160

const ballast = 'ballast'

/** A small disk of its own, ext4 in a file, that can be filled and can lose its power. Only root on Linux can have one. */
export class Volume {
  /** The folder where it is mounted. */
  readonly folder: string
  readonly #image: string
  readonly #place = mkdtempSync(join(tmpdir(), 'companion-volume-'))

  /** Throws what keeps it from being made; `whyNoVolume` asks that first. */
  constructor() {
    this.#image = join(this.#place, 'disk.img')
    this.folder = join(this.#place, 'disk')
    mkdirSync(this.folder)
    run('truncate', '-s', `${megabytes}M`, this.#image)
    run('mkfs.ext4', '-q', '-F', '-m', '0', this.#image) // no room is kept back for root
    this.#mount()
  }

  /** Everything that has not been synced is gone, and nothing can be written until it is mounted again. */
  cut(): void {
    run('perl', '-e', cutPower, this.folder)
  }

  /** Takes it off and puts it back, as after a power cut. Whoever has files open on it must be gone, or be about to go. */
  async remount(): Promise<void> {
    await this.#unmount()
    this.#mount()
  }

  /** Fills it up to so many bytes. */
  fill(left: number): void {
    const file = openSync(join(this.folder, ballast), 'a')
    try {
      for (
        let piece = 1 << 20;
        piece >= 4096;
        piece = piece > 4096 && this.#free() < left + piece ? piece / 2 : piece
      ) {
        if (this.#free() >= left + piece) writeSync(file, Buffer.alloc(piece, 1))
        else if (piece === 4096) break
      }
    } finally {
      closeSync(file)
    }
  }

  /** Makes room again. */
  free(): void {
    rmSync(join(this.folder, ballast), { force: true })
  }

  async remove(): Promise<void> {
    await this.#unmount()
    rmSync(this.#place, { recursive: true })
  }

  #free(): number {
    const { bavail, bsize } = statfsSync(this.folder)
    return bavail * bsize
  }

  #mount(): void {
    run('mount', '-o', 'loop', this.#image, this.folder)
  }

  /** The last process of a tree that was killed may hold a file for a moment longer. */
  async #unmount(): Promise<void> {
    for (let tries = 50; ; tries--) {
      try {
        return run('umount', this.folder)
      } catch (error) {
        if (tries === 0) throw error
        await setTimeout(100)
      }
    }
  }
}

/** Why no volume can be had here; nothing where it can. */
export async function whyNoVolume(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'it takes root on Linux to mount a disk of its own'
  try {
    const volume = new Volume()
    volume.cut()
    await volume.remove()
    return undefined
  } catch (error) {
    return `no disk of its own can be mounted here (${String(error).split('\n')[0]})`
  }
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
