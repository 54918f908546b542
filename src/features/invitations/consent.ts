// The consent to the processing of personal data: a document of its own (152-ФЗ, H.1, V-16). A text that has been
// accepted is never edited: a change is a new version, and the old one stays here for whoever gave it.
import type { Day } from '../../domain/days.ts'

export interface ConsentText {
  version: string
  from: Day
  sections: readonly { title: string; paragraphs: readonly string[] }[]
}

/** Who receives the consent, by the names in force on the day. */
export interface Operator {
  institute: string
  center: string
}

export const consentKind = 'personalData'

const first = ({ institute, center }: Operator): ConsentText => ({
  version: '1',
  from: '2026-09-01',
  sections: [
    {
      title: 'Кому и зачем',
      paragraphs: [
        `Я свободно, своей волей и в своём интересе даю согласие на обработку моих персональных данных оператору: ${institute} (далее — Оператор). Обработку ведёт его подразделение: ${center}.`,
        'Цель обработки — проведение аттестации педагогических работников в целях установления квалификационной категории: ведение моей учётной записи в системе «Ступень», привлечение меня к работе по аттестации, назначение дел и учёт моей работы.',
      ],
    },
    {
      title: 'Какие данные',
      paragraphs: [
        'Фамилия, имя, отчество; дата рождения; пол; номера телефонов; адрес электронной почты; муниципалитет, место работы, должность и преподаваемый предмет; образование, учёная степень и звание; квалификационная категория и дата её установления; стаж и опыт экспертной работы; должности и предметы, по которым я готов(а) работать; сведения о работе в системе, в том числе время входа и сетевой адрес.',
        'Данные для договора и выплат (СНИЛС, ИНН, паспорт, банковские реквизиты) запрашиваются отдельно, если они понадобятся.',
      ],
    },
    {
      title: 'Что с ними делают',
      paragraphs: [
        'Сбор, запись, систематизация, накопление, хранение, уточнение, извлечение, использование, передача указанным ниже лицам, блокирование, удаление и уничтожение, с использованием средств автоматизации и без них. Данные хранятся на территории Российской Федерации.',
        'Данные видят сотрудники Оператора, муниципальный координатор моего муниципалитета и, в объёме, нужном для решения об аттестации, аттестационная комиссия и уполномоченный орган субъекта Российской Федерации. Другим лицам данные не передаются, кроме случаев, прямо указанных в законе.',
      ],
    },
    {
      title: 'Срок и отзыв',
      paragraphs: [
        'Согласие действует до достижения цели обработки или до его отзыва. Отозвать согласие можно в любой момент: письменно сообщите об этом Оператору. После отзыва данные удаляются, кроме тех, которые закон обязывает хранить.',
      ],
    },
  ],
})

/** The text that is accepted today. */
export const currentConsent = first

export const consentVersion: string = first({ institute: '', center: '' }).version

/** The text of a version as it was accepted, for whoever gave it; nothing for a version that never was. */
export const consentOf = (version: string, operator: Operator): ConsentText | undefined =>
  [first].map((text) => text(operator)).find((text) => text.version === version)
