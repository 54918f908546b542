// The steps «Категория» and «Форма аттестации» (D.4, D.16, A.11).
import { z } from 'zod'
import { type AttestationForm, attestationFormCodes } from '../../../domain/attestationForms.ts'
import { type Award, awards } from '../../../domain/awards.ts'
import {
  type Category,
  categoryCodes,
  type WantedCategory,
  wantedCategories,
} from '../../../domain/categories.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { one, type Typed } from '../../../web/body.ts'
import { oneOf, parsed, text, whole } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { categoryStepWords, formStepWords, recordWords } from '../words/index.ts'
import type { Known } from './known.ts'

export interface CategoryAnswer {
  held: Category
  heldOn: Day | null
  heldUntil: Day | null
  heldOrder: string
  wanted: WantedCategory
}

const longAgo = '1960-01-01'

const categoryForm = (today: Day) =>
  z.object({
    held: oneOf(categoryCodes, { required: categoryStepWords.chooseHeld }),
    heldOn: parsed((raw) => parseDay(raw, { notBefore: longAgo, notAfter: today })),
    heldUntil: parsed((raw) => parseDay(raw, { notBefore: longAgo })),
    heldOrder: text({ atMost: 200 }),
    wanted: oneOf(wantedCategories, { required: categoryStepWords.chooseWanted }),
  })

/** What was held, as far as it is understood: eligibility is told before everything else is right. */
export function heldIn(typed: Typed, today: Day): Pick<CategoryAnswer, 'held' | 'heldOn' | 'heldUntil'> {
  const day = (name: string) => {
    const it = parseDay(one(typed, name), { notBefore: longAgo })
    return it.ok ? it.value : null
  }
  const held = categoryCodes.find((code) => code === one(typed, 'held')) ?? 'none'
  const heldOn = day('heldOn')
  return { held, heldOn: heldOn && heldOn <= today ? heldOn : null, heldUntil: day('heldUntil') }
}

export function understandCategory(typed: Typed, { today, isPaper }: Known): Checked<CategoryAnswer> {
  const it = check(categoryForm(today), typed)
  const errors: FieldErrors = it.ok ? {} : it.errors
  const has = one(typed, 'held') !== '' && one(typed, 'held') !== 'none'
  if (has && one(typed, 'heldOn').trim() === '' && !isPaper) errors.heldOn ??= categoryStepWords.noHeldOn
  if (it.ok && has && it.value.heldOn && it.value.heldUntil && it.value.heldUntil < it.value.heldOn)
    errors.heldUntil = categoryStepWords.untilBefore
  if (!it.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const none = { heldOn: null, heldUntil: null, heldOrder: '' }
  return { ok: true, value: { ...it.value, ...(has ? {} : none) } }
}

export interface FormAnswer {
  form: AttestationForm
  basis: { award: Award; year: number; document: string } | null
}

const formForm = (today: Day) =>
  z.object({
    form: oneOf(attestationFormCodes, { required: formStepWords.chooseForm }),
    basis: oneOf(awards.map(({ code }) => code)),
    basisYear: whole({ min: 1950, max: Number(today.slice(0, 4)) }),
    basisDocument: text({ atMost: 200 }),
  })

export function understandForm(typed: Typed, { today }: Known): Checked<FormAnswer> {
  const isSimplified = one(typed, 'form') === 'simplified'
  // What was typed for another form is nobody's fault.
  const it = check(formForm(today), isSimplified ? typed : { form: one(typed, 'form') })
  if (!it.ok) return it
  if (!isSimplified) return { ok: true, value: { form: it.value.form, basis: null } }
  const award = awards.find(({ code }) => code === it.value.basis)
  const year = it.value.basisYear
  const errors: FieldErrors = {}
  if (!award) errors.basis = formStepWords.chooseBasis
  if (year === null) errors.basisYear = recordWords.noYear
  const oldest = Number(today.slice(0, 4)) - (award?.validYears ?? 200)
  if (award?.validYears && year !== null && year < oldest)
    errors.basisYear = formStepWords.basisOld(award.validYears, oldest)
  if (!award || year === null || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, value: { form: 'simplified', basis: { award, year, document: it.value.basisDocument } } }
}
