// The thread that checks and fills Word templates.
import { parentPort } from 'node:worker_threads'
import { checkTemplate, type FieldValues, fillTemplate, isKept, keepTemplate } from './template.ts'
import { serve } from './thread.ts'

serve(parentPort, {
  // Loading this file is the work.
  warmUp: async () => null,
  check: (docx: Uint8Array) => checkTemplate(Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength)),
  async fill({ key, docx, fields }: { key: string; docx?: Uint8Array; fields: FieldValues[] }) {
    if (docx) keepTemplate(key, Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength))
    else if (!isKept(key)) return 'templateMissing'
    return Promise.all(fields.map((each) => fillTemplate(key, each)))
  },
})
