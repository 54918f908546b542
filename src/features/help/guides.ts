// The guides of docs/guides as HTML. They are our own files: nobody else's text comes through here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked } from 'marked'
import type { Role } from '../../domain/roles.ts'
import { projectRoot } from '../../place.ts'

export const guideNames = [
  'teacher',
  'head',
  'specialist',
  'contract',
  'coordinator',
  'review',
  'assignment',
  'campaign',
] as const
export type GuideName = (typeof guideNames)[number]

export interface Guide {
  title: string
  html: string
}

const folder = join(projectRoot, 'docs', 'guides')

// Pictures are served below /help, and a picture is not loaded before it is scrolled to.
const marked = new Marked({
  renderer: {
    image: ({ href, text }) =>
      `<img src="/help/${href.replace(/[^\w./-]/g, '')}" alt="${text.replaceAll('"', '&quot;')}" loading="lazy" class="guide__picture">`,
  },
})

/** Read once: the guides change with the program only. */
const read = new Map<GuideName, Guide>()

export function guideOf(name: GuideName): Guide {
  const known = read.get(name)
  if (known) return known
  const text = readFileSync(join(folder, `${name}.md`), 'utf8')
  const title = /^# (.+)$/m.exec(text)?.[1] ?? ''
  const guide = { title, html: String(marked.parse(text.replace(/^# .+$/m, ''))) }
  read.set(name, guide)
  return guide
}

const picture = /^[\w-]+\.png$/

export function pictureOf(name: string): Buffer | undefined {
  if (!picture.test(name)) return undefined
  try {
    return readFileSync(join(folder, 'screens', name))
  } catch {
    return undefined
  }
}

const firstGuide: Partial<Record<Role, GuideName>> = {
  teacher: 'teacher',
  org_head: 'head',
  mun_coord: 'coordinator',
  center: 'review',
  accountant: 'campaign',
}

/** The guide that a role is led to first. */
export const guideFor = (role: Role | undefined): GuideName => (role && firstGuide[role]) ?? 'specialist'
