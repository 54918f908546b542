// form[data-draft]: what is typed is kept on the server, and on the device while the link is down.
import { later, make } from './elements.ts'

type Kept = { at: number; fields: [string, string][] }

const sentKey = 'stupen:sent'

forgetSent()
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form)

function keep(form: HTMLFormElement): void {
  const key = `stupen:draft:${form.dataset.draftOwner ?? ''}:${form.dataset.draft}`
  const state = make('p', { class: 'draft-state', role: 'status' })
  form.append(state)
  let changed = false

  const save = async () => {
    if (!changed) return
    changed = false
    const fields = typed(form)
    const sent = await send(form.dataset.draft ?? '', fields)
    if (sent === 'kept') {
      localStorage.removeItem(key)
      state.textContent = `Черновик сохранён в ${clock()}`
    } else if (sent === 'stale') {
      keepHere(key, fields)
      state.textContent =
        'Этот шаг изменён в другом окне. Нажмите «Сохранить и продолжить»: мы покажем, что с этим делать.'
    } else {
      changed = true
      keepHere(key, fields)
      state.textContent = 'Нет связи. Введённое сохранено на этом устройстве и уйдёт, когда связь появится.'
    }
  }
  const soon = later(1200, () => void save())

  if (restore(form, keptHere(key))) {
    changed = true
    state.textContent = 'Восстановлено то, что вы ввели без связи. Проверьте и продолжайте.'
    soon()
  }
  form.addEventListener('input', () => {
    changed = true
    soon()
  })
  form.addEventListener('change', () => {
    changed = true
    soon()
  })
  window.addEventListener('online', soon)
  document.addEventListener('visibilitychange', () => document.hidden && void save())
  form.addEventListener('submit', () => {
    changed = false
    keepHere(key, typed(form))
    sessionStorage.setItem(sentKey, key)
  })
}

// A sent form is kept on the device until another page proves that it arrived; the way back proves nothing.
function forgetSent(): void {
  const key = sessionStorage.getItem(sentKey)
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!key || how?.type === 'back_forward') return
  localStorage.removeItem(key)
  sessionStorage.removeItem(sentKey)
}

function typed(form: HTMLFormElement): [string, string][] {
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('password-toggle input, [type=password], [data-unkept]')].map(
      (it) => it.name,
    ),
  )
  const all = [...new FormData(form)]
  return all.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !secret.has(pair[0]))
}

type Sent = 'kept' | 'stale' | 'lost'

async function send(to: string, fields: [string, string][]): Promise<Sent> {
  try {
    const answer = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      keepalive: true,
    })
    return answer.ok ? 'kept' : answer.status === 409 ? 'stale' : 'lost'
  } catch {
    return 'lost'
  }
}

function keepHere(key: string, fields: [string, string][]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields } satisfies Kept))
  } catch {
    // A full or forbidden store: the page itself still holds what was typed.
  }
}

function keptHere(key: string): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Puts the kept values back; says whether anything differed. */
function restore(form: HTMLFormElement, kept: Kept | undefined): boolean {
  if (!kept) return false
  let differed = false
  const values = (name: string) => kept.fields.filter((pair) => pair[0] === name).map((pair) => pair[1])
  for (const control of form.elements) {
    if (!isRestorable(control)) continue
    const wanted = values(control.name)
    if (setTo(control, wanted)) {
      differed = true
      control.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  return differed
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isRestorable(control: Element): control is Control {
  if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)
    return control.name !== ''
  const passed = ['password', 'file', 'hidden', 'submit', 'button']
  return (
    control instanceof HTMLInputElement &&
    control.name !== '' &&
    !passed.includes(control.type) &&
    !('unkept' in control.dataset)
  )
}

function setTo(control: Control, wanted: string[]): boolean {
  if (control instanceof HTMLSelectElement) return choose(control, wanted)
  if (control.type === 'checkbox' || control.type === 'radio')
    return tick(control as HTMLInputElement, wanted)
  const value = wanted[0] ?? control.value
  const differs = control.value !== value
  control.value = value
  return differs
}

function choose(select: HTMLSelectElement, wanted: string[]): boolean {
  let differed = false
  for (const option of select.options) {
    const on = wanted.includes(option.value)
    differed ||= option.selected !== on
    option.selected = on
  }
  return differed
}

function tick(box: HTMLInputElement, wanted: string[]): boolean {
  const on = wanted.includes(box.value)
  const differs = box.checked !== on
  box.checked = on
  return differs
}

const clock = (): string => new Intl.DateTimeFormat('ru', { timeStyle: 'short' }).format(Date.now())
