// The thread that checks and fills Word templates.
import { parentPort } from 'node:worker_threads'
import type { TemplateKind } from '../domain/templateChoice.ts'
import { type ScheduleFacts, scheduleDocx } from './standard/schedule.ts'
import { checkTemplate, type FieldValues, fillTemplate, isKept, keepTemplate } from './template.ts'
import { serve } from './thread.ts'

type Filling = { key: string; kind: TemplateKind; fields: FieldValues[]; docx?: Uint8Array }

serve(parentPort, {
  // Loading this file is the work.
  warmUp: async () => null,
  check: ({ docx, kind }: { docx: Uint8Array; kind: TemplateKind }) => checkTemplate(bufferOf(docx), kind),
  schedule: async (facts: ScheduleFacts) => scheduleDocx(facts),
  async fill({ key, docx, kind, fields }: Filling) {
    if (docx) keepTemplate(key, bufferOf(docx), kind)
    else if (!isKept(key)) return 'templateMissing'
    return Promise.all(fields.map((each) => fillTemplate(key, each)))
  },
})

function bufferOf(docx: Uint8Array): Buffer {
  return Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength)
}
