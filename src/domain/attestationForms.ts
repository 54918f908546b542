// Forms of attestation (D.16). The teacher chooses one in the application; the specialist must follow it (S-20).
import { parseEntry } from './catalogue.ts'
import { type Parsed, understood } from './parsed.ts'

export const attestationFormCodes = ['remote', 'in_person', 'mixed', 'simplified'] as const

export type AttestationForm = (typeof attestationFormCodes)[number]

type FormEntry = { code: AttestationForm; name: string; meaning: string; synonyms: readonly string[] }

/** Names and meanings for choices and papers. */
export const attestationForms: readonly FormEntry[] = [
  {
    code: 'remote',
    name: 'Дистанционная',
    meaning: 'специалист работает по материалам, размещённым в системе',
    synonyms: [
      'дистанционно',
      'дистанц.',
      'дист.',
      'дистант',
      'дистанционное',
      'онлайн',
      'удалённо',
      'удалённая',
    ],
  },
  {
    code: 'in_person',
    name: 'Очная',
    meaning:
      'специалист изучает деятельность на месте: посещает занятия, беседует, смотрит документы организации',
    synonyms: ['очно', 'очн.', 'очное', 'с выездом', 'очная с выездом', 'выездная'],
  },
  {
    code: 'mixed',
    name: 'Смешанная',
    meaning: 'часть показателей изучается дистанционно, часть очно',
    synonyms: ['смешанно', 'смеш.', 'очно-дистанционная', 'очно-дистанционно', 'комбинированная'],
  },
  {
    code: 'simplified',
    name: 'Упрощённая',
    meaning: 'без полного заключения, по документам о наградах и победах в конкурсах',
    synonyms: ['упрощённо', 'упрощ.', 'льготная', 'по льготе', 'упрощённая (награды/конкурсы)'],
  },
]

export const attestationFormWords = Object.fromEntries(
  attestationForms.map(({ code, name }) => [code, name]),
) as Record<AttestationForm, string>

/** Understands «очно», «дистанц.», «Дистанционная форма». */
export function parseAttestationForm(text: string): Parsed<AttestationForm> {
  const parsed = parseEntry(attestationForms, text.replace(/\s+форма\s*$/i, ''), {
    what: 'form',
    expected: 'Форма аттестации: очная, дистанционная, смешанная или упрощённая',
  })
  return parsed.ok ? understood(parsed.value.code) : parsed
}
