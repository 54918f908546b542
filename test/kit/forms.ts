// The forms of a page as a browser would send them.
import type { Answer, Fields, Visitor } from './visitor.ts'

export interface FoundForm {
  method: 'get' | 'post'
  /** A path; empty for the page itself. */
  action: string
  names: string[]
  /** What stands in the fields: chosen, ticked and typed. */
  values: Record<string, string[]>
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : undefined
}

export function formsIn(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', body = '']) => {
    const opening = `<form${tag}>`
    const it: FoundForm = {
      method: (attribute(opening, 'method') ?? 'get').toLowerCase() === 'post' ? 'post' : 'get',
      action: attribute(opening, 'action') ?? '',
      names: [],
      values: {},
    }
    const add = (name: string | undefined, value: string | undefined) => {
      if (!name) return
      if (!it.names.includes(name)) it.names.push(name)
      if (value !== undefined) it.values[name] = [...(it.values[name] ?? []), value]
    }
    for (const [input] of body.matchAll(/<input\b[^>]*>/g)) addInput(input, add)
    for (const [button] of body.matchAll(/<button\b[^>]*>/g)) add(attribute(button, 'name'), undefined)
    for (const [, area = '', text = ''] of body.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
      add(attribute(area, 'name'), plain(text))
    for (const [, select = '', options = ''] of body.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
      add(attribute(select, 'name'), undefined)
      for (const [option] of options.matchAll(/<option\b[^>]*>/g))
        if (attribute(option, 'selected') !== undefined)
          add(attribute(select, 'name'), attribute(option, 'value'))
    }
    return it
  })
}

function addInput(input: string, add: (name: string | undefined, value: string | undefined) => void): void {
  const type = attribute(input, 'type') ?? 'text'
  const isChoice = type === 'checkbox' || type === 'radio'
  const isSent = type !== 'file' && (!isChoice || attribute(input, 'checked') !== undefined)
  add(attribute(input, 'name'), isSent ? (attribute(input, 'value') ?? '') : undefined)
}

/** Fills in the form of a page that goes to `action`, leaves the rest as it stands, and sends it, as a browser does. */
export async function sendForm(
  by: Visitor,
  page: string,
  fields: Fields = {},
  action: string = page.split('?')[0] ?? page,
): Promise<Answer> {
  const shown = await by.get(page)
  const form = formsIn(shown.html).find((it) => it.method === 'post' && pathOf(it, page) === action)
  if (!form) throw new Error(`${page} has no form for ${action}: ${shown.status} ${shown.text.slice(0, 300)}`)
  const unknown = Object.keys(fields).filter((name) => !form.names.includes(name))
  if (unknown.length > 0) throw new Error(`the form of ${page} does not ask for ${unknown.join(', ')}`)
  const target = new URL(form.action, `http://x${page}`)
  return by.post(target.pathname + target.search, { ...form.values, ...fields })
}

const pathOf = (form: FoundForm, page: string): string => new URL(form.action, `http://x${page}`).pathname
