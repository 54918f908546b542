// Names of the steps and how far each is.
import { criterionText } from '../../../domain/criteria.ts'
import type { Tone } from '../../../ui/status.tsx'
import { criterionOf, type PlainStep, type Step } from '../steps.ts'

interface StepName {
  name: string
  /** Above the questions: what it is for. */
  lead: string
}

const plain: Record<PlainStep, StepName> = {
  paper: {
    name: 'Бумажное заявление',
    lead: 'Как и когда пришло заявление и чьё оно. Остальное перенесите с бумаги; чего в ней нет, оставьте пустым.',
  },
  work: {
    name: 'Работа',
    lead: 'Где и кем вы работаете. Что система уже знает, подставлено: проверьте и поправьте.',
  },
  category: {
    name: 'Категория',
    lead: 'Какая категория есть и на какую подаёте. Можно ли подать, скажем сразу.',
  },
  form: {
    name: 'Форма аттестации',
    lead: 'Форму выбираете вы. Специалисты будут работать так, как вы выбрали.',
  },
  education: { name: 'Образование', lead: 'Добавьте документы об образовании по одному.' },
  training: {
    name: 'Повышение квалификации',
    lead: 'Курсы от 16 часов за последние 3–5 лет. Если их не было, пропустите этот шаг.',
  },
  awards: {
    name: 'Награды, звания, степени',
    lead: 'Если наград нет, пропустите этот шаг: на решение это не влияет.',
  },
  presence: { name: 'Заседание комиссии', lead: 'Комиссия решает по материалам, прийти можно по желанию.' },
  petition: { name: 'Ходатайство', lead: 'Его пишет ваша организация.' },
  consents: { name: 'Согласия', lead: 'Последний шаг перед проверкой.' },
}

/** Within one draft the letter of the category says nothing: «Показатель 1». */
export const criterionNumber = (code: string): string => code.slice(1)

export const stepName = (step: Step): string => {
  const criterion = criterionOf(step)
  return criterion ? `Показатель ${criterionNumber(criterion)}` : plain[step as PlainStep].name
}

/** In full: of a criterion, what the Order says. */
export const stepTitle = (step: Step): string => {
  const criterion = criterionOf(step)
  return criterion ? criterionText(criterion) : plain[step as PlainStep].name
}

export const stepLead = (step: Step): string =>
  criterionOf(step)
    ? 'Расскажите о результатах и приложите подтверждения. Если пока нечего добавить, вернётесь сюда позже.'
    : plain[step as PlainStep].lead

export type StateKind = 'filled' | 'prefilled' | 'missing' | 'blank' | 'untouched'

export const stateWords: Record<StateKind, string> = {
  filled: 'заполнено',
  prefilled: 'подставлено, проверьте',
  missing: 'осталось заполнить',
  untouched: 'осталось заполнить',
  blank: 'по желанию',
}
export const stateTones: Record<StateKind, Tone> = {
  filled: 'green',
  prefilled: 'blue',
  missing: 'orange',
  untouched: 'yellow',
  blank: 'grey',
}

/** Among the other steps: a criterion by its number and what the Order says. */
export const numberedTitle = (step: Step): string => {
  const criterion = criterionOf(step)
  return criterion ? `${criterionNumber(criterion)}. ${stepTitle(step)}` : stepTitle(step)
}
