// Filling the sample form: how many a second one worker makes, and a ZIP of fifty.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclusionFields, openPapers, zipStream } from '../src/papers/index.ts'
import { projectRoot } from '../src/place.ts'
import { someFacts } from './facts.ts'

export async function measurePapers(): Promise<{ perSecond: number; zipMs: number }> {
  const docx = readFileSync(join(projectRoot, 'test/samples/conclusion-template.docx'))
  const papers = openPapers()
  await papers.warmUp()
  const fill = (i: number): Promise<Buffer> => papers.fill('bench', docx, conclusionFields(someFacts(i)))
  for (let i = 0; i < 100; i++) await fill(i)
  const count = 1000
  const started = performance.now()
  for (let i = 0; i < count; i++) await fill(i)
  const perSecond = (count * 1000) / (performance.now() - started)

  const zipStarted = performance.now()
  let bytes = 0
  for await (const part of zipStream(fifty(fill), { at: new Date() })) bytes += (part as Buffer).length
  const zipMs = performance.now() - zipStarted
  await papers.close()
  if (bytes === 0) throw new Error('the ZIP is empty')
  return { perSecond, zipMs }
}

async function* fifty(fill: (i: number) => Promise<Buffer>) {
  for (let i = 0; i < 50; i++) yield { name: `бланк ${i}.docx`, content: await fill(i) }
}
