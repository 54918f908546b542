// What the demo says in the terminal and on its pages.
import type { Persona } from './personas/personas.ts'

export const demoPassword = 'Demo-Stupen-2026'

export const demoRemark =
  'Нет отметки об ознакомлении педагога с заключением или об отказе от ознакомления.\nДата назначения на должность не совпадает с заявлением.'

export const hello = (port: number, personas: readonly Persona[]): string => `
  Ступень готова: http://localhost:${port}   (демонстрационный режим, люди вымышлены)

  Логины, у всех пароль ${demoPassword}:
${personas.map((p) => `    ${p.login.padEnd(16)} ${p.who}`).join('\n')}

  Письма: http://localhost:${port}/dev/letters   Галерея: http://localhost:${port}/dev
  Остановить: Ctrl+C. Всё сохраняется до следующего запуска.

`

export const devWords = {
  title: 'Демонстрационный стенд',
  lead: 'Здесь видно то, чего нет в рабочей системе: письма, люди для входа и галерея всего, что показывает система.',
  people: 'Войти как',
  letters: 'Письма',
  lettersLead: 'Письма никуда не уходят: их ловит почтовый сервер стенда. Новые сверху.',
  noLetters: 'Писем пока нет. Они появятся, когда система что-нибудь отправит.',
  to: 'Кому',
  subject: 'Тема',
  at: 'Когда',
  open: 'Открыть',
  asText: 'Как текст',
  gallery: 'Галерея',
} as const

export const applicantWords = {
  result:
    'Качество знаний за три года выросло с 68 до 74 %, успеваемость 100 %. Ученики ежегодно становятся призёрами муниципального этапа олимпиады, двое участвовали в региональном этапе. Провела шесть открытых занятий и две стажировки для коллег района.',
  returned: {
    reason: 'Не приложены подтверждающие материалы',
    text: 'Приложите справку о результатах за три года и программу кружка.',
  },
  details: {
    experienceOrganisation: 13,
    load: '1 ставка',
    education: [
      {
        kind: 'specialist' as const,
        place: 'Томский государственный педагогический университет',
        document: 'ВСГ 0000001',
        issuedOn: '2010-06-25',
        speciality: 'Педагогика и методика',
        qualification: 'учитель',
      },
    ],
    training: [
      {
        place: 'ТОИПКРО',
        title: 'Современный урок: от замысла к результату',
        hours: 72,
        issuedOn: '2025-03-14',
        document: null,
      },
    ],
    awards: [],
  },
}
