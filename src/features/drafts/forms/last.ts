// The last steps: presence, petition, consents.
import { z } from 'zod'
import type { Typed } from '../../../web/body.ts'
import { oneOf, tick } from '../../../web/fields.ts'
import { type Checked, check } from '../../../web/forms.ts'
import { lastWords as words } from '../words/index.ts'
import type { Known } from './known.ts'

const presenceForm = z.object({
  presence: oneOf(['without', 'with'], { required: words.choosePresence }),
})

export function understandPresence(typed: Typed): Checked<{ without: boolean }> {
  const it = check(presenceForm, typed)
  return it.ok ? { ok: true, value: { without: it.value.presence === 'without' } } : it
}

const petitionForm = z.object({ way: oneOf(['head', 'file'], { required: words.choosePetition }) })

export function understandPetition(typed: Typed, { files }: Known): Checked<{ way: 'head' | 'file' }> {
  const it = check(petitionForm, typed)
  if (it.ok && it.value.way === 'file' && !files.some(({ about }) => about === 'petition'))
    return { ok: false, errors: { file: words.attachPetition }, typed }
  return it
}

const consentsForm = z.object({
  data: tick({ required: words.tickData }),
  order: tick({ required: words.tickOrder }),
  forms: tick({ required: words.tickForms }),
})

export const understandConsents = (typed: Typed) => check(consentsForm, typed)
