// What may stand in braces in a template, by the kind of paper that is made of it.
import type { TemplateKind } from '../domain/templateChoice.ts'
import { actMergeFields } from './fields/act.ts'
import { conclusionMergeFields } from './fields/conclusion.ts'
import { contractMergeFields } from './fields/contract.ts'
import type { MergeFields } from './fields/field.ts'
import { orderListMergeFields } from './fields/orderList.ts'
import { terminationMergeFields } from './fields/termination.ts'

export type { MergeField, MergeFields, MergeLoop } from './fields/field.ts'

const byKind: Record<TemplateKind, MergeFields> = {
  conclusion: conclusionMergeFields,
  contract: contractMergeFields,
  termination: terminationMergeFields,
  act: actMergeFields,
  orderList: orderListMergeFields,
}

export const fieldsOf = (kind: TemplateKind): MergeFields => byKind[kind]
