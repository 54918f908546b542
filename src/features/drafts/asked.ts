// The questions and answers of a draft as they are worded today: what the check page shows and the application keeps.
import type { AskedLine, AskedPart } from '../../domain/applicationDetails.ts'
import { attestationFormWords } from '../../domain/attestationForms.ts'
import { awards } from '../../domain/awards.ts'
import { categoryWords, isCategory } from '../../domain/categories.ts'
import { degrees } from '../../domain/degrees.ts'
import { fullName } from '../../domain/names.ts'
import { one, type Typed } from '../../web/body.ts'
import { applicationConsents, awardLine, educationLine, trainingLine } from '../applications/index.ts'
import { typedOf } from './answers.ts'
import { type Known, notInList, recordsOf, understandPaper } from './forms/index.ts'
import { criterionOf, isListStep, type ListStep, type Step } from './steps.ts'
import {
  categoryStepWords,
  checkWords,
  fileWords,
  formStepWords,
  lastWords,
  numberedTitle,
  paperWords,
  recordWords,
  resultWords,
  workWords,
} from './words/index.ts'

export interface AskedStep extends AskedPart {
  step: Step
}

/** All steps; an answer that is not there is an empty text. */
export const askedIn = (known: Known, steps: readonly Step[]): AskedStep[] =>
  steps.map((step) => ({
    step,
    title: numberedTitle(step),
    lines: [...linesOf(step, known), ...filesLine(step, known)],
  }))

/** As it is kept with the application: what was not answered says so. */
export const worded = (parts: readonly AskedStep[]): AskedPart[] =>
  parts.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ question, answer }) => ({ question, answer: answer || checkWords.noAnswer })),
  }))

const line = (question: string, answer: string): AskedLine => ({ question, answer })
/** Left out when it was not told. */
const told = (question: string, answer: string): AskedLine[] => (answer.trim() ? [{ question, answer }] : [])
const nameIn = (list: readonly { id: string; name: string }[], id: string): string =>
  list.find((it) => it.id === id)?.name ?? ''

function linesOf(step: Step, known: Known): AskedLine[] {
  const typed = typedOf(known.answers, step)
  if (isListStep(step)) return listLines(step, known)
  switch (step) {
    case 'paper':
      return paperLines(typed, known)
    case 'work':
      return workLines(typed, known)
    case 'category':
      return categoryLines(typed)
    case 'form':
      return formLines(typed)
    case 'presence':
      return [line(lastWords.presence, presenceWords(one(typed, 'presence')))]
    case 'petition':
      return [line(lastWords.petition, petitionWords(one(typed, 'way')))]
    case 'consents':
      return consentLines(typed)
    default:
      return resultLines(typed)
  }
}

function paperLines(typed: Typed, known: Known): AskedLine[] {
  const it = understandPaper(typed, known)
  const channel = it.ok ? paperWords.channels[it.value.channel].text : ''
  const name = it.ok && 'name' in it.value.who ? fullName(it.value.who.name) : ''
  return [
    line(paperWords.channel, channel),
    ...told(paperWords.epguNumber, one(typed, 'epguNumber')),
    line(paperWords.receivedOn, one(typed, 'receivedOn')),
    line(paperWords.chosen, known.person ? fullName(known.person) : name),
  ]
}

function workLines(typed: Typed, { choices, person, isPaper }: Known): AskedLine[] {
  const at = (name: string) => one(typed, name)
  const organisation =
    at('organisation') === notInList || at('organisation') === ''
      ? at('organisationTyped')
      : nameIn(choices.organisations, at('organisation'))
  return [
    line(workWords.municipality, nameIn(choices.municipalities, at('municipality'))),
    line(workWords.organisation, organisation),
    line(workWords.position, nameIn(choices.positions, at('position'))),
    ...told(workWords.subject, nameIn(choices.subjects, at('subject'))),
    line(workWords.appointedOn, at('appointedOn')),
    ...told(workWords.appointedFirstOn, at('appointedFirstOn')),
    line(workWords.experiencePed, at('experiencePed')),
    line(workWords.experiencePosition, at('experiencePosition')),
    ...told(workWords.experienceOrganisation, at('experienceOrganisation')),
    ...told(workWords.load, at('load')),
    ...(person?.birthOn || isPaper
      ? told(workWords.birthOn, at('birthOn'))
      : [line(workWords.birthOn, at('birthOn'))]),
    ...(isPaper ? told(workWords.phone, at('phone')) : [line(workWords.phone, at('phone'))]),
    ...told(workWords.phoneWork, at('phoneWork')),
    ...(isPaper ? told(workWords.email, at('email')) : [line(workWords.email, at('email'))]),
  ]
}

function categoryLines(typed: Typed): AskedLine[] {
  const named = (raw: string) =>
    raw === 'none' ? categoryStepWords.none : isCategory(raw) ? categoryWords[raw].name : ''
  const has = one(typed, 'held') !== 'none'
  return [
    line(categoryStepWords.held, named(one(typed, 'held'))),
    ...(has ? told(categoryStepWords.heldOn, one(typed, 'heldOn')) : []),
    ...(has ? told(categoryStepWords.heldUntil, one(typed, 'heldUntil')) : []),
    ...(has ? told(categoryStepWords.heldOrder, one(typed, 'heldOrder')) : []),
    line(categoryStepWords.wanted, named(one(typed, 'wanted'))),
  ]
}

function formLines(typed: Typed): AskedLine[] {
  const form = one(typed, 'form')
  const award = awards.find(({ code }) => code === one(typed, 'basis'))?.name ?? ''
  const name = (attestationFormWords as Record<string, string>)[form] ?? ''
  return [
    line(formStepWords.form, name),
    ...(form === 'simplified'
      ? [
          line(formStepWords.basisAward, award),
          line(formStepWords.basisYear, one(typed, 'basisYear')),
          ...told(formStepWords.basisDocument, one(typed, 'basisDocument')),
        ]
      : []),
  ]
}

function listLines(step: ListStep, { answers, today }: Known): AskedLine[] {
  const entries = answers.lists[step]
  const degree = one(typedOf(answers, 'awards'), 'degree')
  if (step === 'education')
    return numbered(recordWords.educationEntry, recordsOf('education', entries, today).map(educationLine))
  if (step === 'training')
    return numbered(recordWords.trainingEntry, recordsOf('training', entries, today).map(trainingLine))
  return [
    ...numbered(recordWords.award, recordsOf('awards', entries, today).map(awardLine)),
    ...told(recordWords.degree, degrees.find(({ code }) => code === degree)?.name ?? ''),
  ]
}

const numbered = (question: string, list: readonly string[]): AskedLine[] =>
  list.length === 0
    ? [line(question, '')]
    : list.map((answer, i) => line(list.length > 1 ? `${question} ${i + 1}` : question, answer))

function resultLines(typed: Typed): AskedLine[] {
  const isOff = one(typed, 'inapplicable') !== ''
  return [
    ...(isOff
      ? [line(resultWords.inapplicable, one(typed, 'reason'))]
      : [line(resultWords.text, one(typed, 'text'))]),
    ...told(resultWords.links, one(typed, 'links')),
  ]
}

const presenceWords = (raw: string): string =>
  raw === 'with' ? lastWords.withMe : raw === 'without' ? lastWords.without : ''
const petitionWords = (raw: string): string =>
  raw === 'head' ? lastWords.byHead : raw === 'file' ? lastWords.byFile : ''

function consentLines(typed: Typed): AskedLine[] {
  const ticks = [
    ['data', 'applicationData'],
    ['order', 'knowsOrder'],
    ['forms', 'knowsForms'],
  ] as const
  return ticks.map(([name, kind]) =>
    line(applicationConsents[kind].title, one(typed, name) ? checkWords.yes : ''),
  )
}

function filesLine(step: Step, { files }: Known): AskedLine[] {
  const about = aboutOf(step)
  const titles = files.filter((it) => it.about === about).map(({ title }) => title)
  return told(fileWords.title, titles.join('\n'))
}

/** What the files of a step prove; nothing for a step without files. */
export function aboutOf(step: Step): string | undefined {
  const ofStep: Partial<Record<Step, string>> = {
    education: 'education',
    training: 'training',
    awards: 'award',
    petition: 'petition',
    paper: 'paper',
  }
  return criterionOf(step) ?? ofStep[step]
}
