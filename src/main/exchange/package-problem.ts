/** Why a file cannot be taken in, in words for the learner. Nothing has been changed when it is thrown. */
export class PackageProblem extends Error {}
