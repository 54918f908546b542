// The thread that reads files handed in.
import { parentPort } from 'node:worker_threads'
import { getResolvedPDFJS } from 'unpdf'
import { type InspectLimits, inspectFile } from './inspect.ts'
import { textOfPdf } from './pdfText.ts'
import { serve } from './thread.ts'

serve(parentPort, {
  warmUp: async () => void (await getResolvedPDFJS()),
  inspect: ({ path, name, limits }: { path: string; name: string; limits: InspectLimits }) =>
    inspectFile(path, name, limits),
  text: ({ path, maxPages }: { path: string; maxPages: number }) => textOfPdf(path, maxPages),
})
