// A list as people paste it: one person a line, the parts divided by semicolons, commas or tabs.
import { parseEmail, parsePhone } from '../../domain/contacts.ts'
import { type PersonName, parseFullName } from '../../domain/names.ts'
import { pastedWords as words } from './words/index.ts'

export interface GoodLine {
  ok: true
  /** Counted from 1, blank lines included, as the person sees them. */
  no: number
  text: string
  name: PersonName
  email: string
  phone: string | null
}
export interface FaultyLine {
  ok: false
  no: number
  text: string
  fault: string
}
export type Line = GoodLine | FaultyLine

const longest = 1000

/** Every line that is not blank, read or with its fault. A line that says the same as an earlier one is a fault too. */
export function readLines(pasted: string): Line[] {
  const seen = new Map<string, number>()
  return pasted.split('\n').flatMap((text, index): Line[] => {
    if (text.trim() === '') return []
    const line = readLine(text, index + 1)
    if (!line.ok) return [line]
    const key = JSON.stringify([line.name, line.email])
    const earlier = seen.get(key)
    if (earlier !== undefined) return [{ ...faulty(line, words.repeated(earlier)) }]
    seen.set(key, line.no)
    return [line]
  })
}

export const faulty = ({ no, text }: Line, fault: string): FaultyLine => ({ ok: false, no, text, fault })

function readLine(text: string, no: number): Line {
  const bad = (fault: string): FaultyLine => ({ ok: false, no, text, fault })
  if (text.length > longest) return bad(words.tooLong)
  const parts = text.split(/[;,\t]/)
  const addresses = parts.flatMap((part) => part.match(/\S*@\S*/g) ?? [])
  if (addresses.length === 0) return bad(words.noEmail)
  if (addresses.length > 1) return bad(words.twoEmails)
  const email = parseEmail(addresses[0] ?? '')
  if (!email.ok) return bad(email.fault.expected)
  const others = parts.map((part) => part.replace(/\S*@\S*/g, ' ').trim()).filter(Boolean)
  const phone = others.find((part) => /\d{5}/.test(part.replace(/[\s()-]/g, '')))
  const name = parseFullName(others.filter((part) => part !== phone).join(' '))
  if (!name.ok) return bad(name.fault.expected)
  const number = phone === undefined ? null : parsePhone(phone)
  if (number && !number.ok) return bad(number.fault.expected)
  return { ok: true, no, text, name: name.value, email: email.value, phone: number?.value ?? null }
}
