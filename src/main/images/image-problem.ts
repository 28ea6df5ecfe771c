import { mostImageBytes } from '#domain/content/card-image.ts'

/** Why an image cannot be kept, in words for the learner. Nothing has been changed when it is thrown. */
export class ImageProblem extends Error {}

export const tooLarge = (): ImageProblem =>
  new ImageProblem(`It is larger than ${mostImageBytes / 1_000_000} MB. Save it smaller and add it again.`)
