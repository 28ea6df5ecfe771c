import { join } from 'node:path'

/** Where the images of the learner's cards lie, in the folder of the app's data. */
export const placeOfImages = (data: string): string => join(data, 'images')
