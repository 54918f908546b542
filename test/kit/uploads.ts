// What a browser sends of files in parts.
import type { Page } from 'playwright-core'

/** Where each part that was sent begins. */
export function offsetsOf(page: Page): number[] {
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  return offsets
}
