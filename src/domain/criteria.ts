// What a teacher tells of the results of work, by the category applied for. Source: domain A.7–A.10 (Order 196).
import type { WantedCategory } from './categories.ts'

interface Criterion {
  code: string
  text: string
}

const first: readonly Criterion[] = [
  {
    code: 'F1',
    text: 'Устойчивые положительные результаты обучающихся по итогам мониторингов, проводимых организацией',
  },
  {
    code: 'F2',
    text: 'Устойчивые положительные результаты обучающихся по итогам мониторинга системы образования',
  },
  {
    code: 'F3',
    text: 'Выявление и развитие у обучающихся способностей к научной, творческой, физкультурно-спортивной деятельности',
  },
  {
    code: 'F4',
    text: 'Личный вклад в качество образования, совершенствование методов обучения и воспитания, распространение опыта',
  },
]

const highest: readonly Criterion[] = [
  {
    code: 'H1',
    text: 'Положительная динамика результатов обучающихся по итогам мониторингов, проводимых организацией',
  },
  {
    code: 'H2',
    text: 'Положительные результаты обучающихся по итогам мониторинга системы образования',
  },
  {
    code: 'H3',
    text: 'Развитие способностей обучающихся, их участие в олимпиадах, конкурсах, фестивалях, соревнованиях',
  },
  {
    code: 'H4',
    text: 'Личный вклад в качество образования, новые образовательные технологии, экспериментальная и инновационная работа',
  },
  {
    code: 'H5',
    text: 'Работа методических объединений, программно-методическое сопровождение, профессиональные конкурсы',
  },
]

const methodist: readonly Criterion[] = [
  { code: 'M1', text: 'Руководство методическим объединением и методическая работа организации' },
  {
    code: 'M2',
    text: 'Руководство разработкой программно-методического сопровождения, инновационных проектов',
  },
  { code: 'M3', text: 'Методическая поддержка коллег при подготовке к профессиональным конкурсам' },
  { code: 'M4', text: 'Методическое сопровождение коллег, преодоление профессиональных дефицитов' },
  { code: 'M5', text: 'Передача опыта применения авторских учебных и учебно-методических разработок' },
]

const mentor: readonly Criterion[] = [
  { code: 'N1', text: 'Руководство практической подготовкой студентов' },
  { code: 'N2', text: 'Наставничество над педагогами, сопровождение их профессионального развития' },
  { code: 'N3', text: 'Содействие в подготовке педагогов к конкурсам профессионального мастерства' },
  { code: 'N4', text: 'Распространение авторских подходов и разработок по наставничеству' },
]

/** The criteria of each category, in the order of the Order. */
export const criteriaOf = { first, highest, methodist, mentor } as const satisfies Record<
  WantedCategory,
  readonly Criterion[]
>

/** What else a file of an application may prove. */
export const fileSubjects = {
  education: 'Образование',
  training: 'Повышение квалификации',
  award: 'Награды',
  petition: 'Ходатайство работодателя',
  paper: 'Бумажный экземпляр заявления',
} as const

/** A.8: «не применимо» belongs to the first and the highest category, whose criteria follow the duties of the post. */
export const mayBeInapplicable = (wanted: WantedCategory): boolean =>
  wanted === 'first' || wanted === 'highest'

const byCode = new Map<string, string>([
  ...Object.values(criteriaOf)
    .flat()
    .map((it): [string, string] => [it.code, it.text]),
  ...Object.entries(fileSubjects),
])

/** The words of a criterion, or of what else a file proves; an unknown code stands for itself. */
export const criterionText = (code: string): string => byCode.get(code) ?? code
