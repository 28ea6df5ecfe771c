import type { ExamPlan, ExamPlanInput } from '#domain/plan/exam-plan.ts'

/** What the page sends to the worker that finds the pace of the cards until the exam; times and weights are read there. */
export type PaceOrder = Omit<ExamPlanInput, 'times'>

export type PaceAnswer =
  | { readonly kind: 'found'; readonly secondsFactor: number; readonly plan: ExamPlan }
  | { readonly kind: 'failed'; readonly detail: string }
