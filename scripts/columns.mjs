// @ts-check

/**
 * @param {readonly (readonly string[])[]} lines their cells, the heads of the columns first
 * @returns {string} the lines under each other, in columns
 */
export function inColumns(lines) {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
