// Cases, assignments and conclusions.
import { formatDay } from '../../../ui/text.ts'
import { objectionWords } from '../../../web/refusalWords.ts'
import { conflictKindWords, declineReasonWords } from '../../assignments/index.ts'
import { stageWords } from '../../cases/index.ts'
import { changed, type EventWords, lines, reasoned } from './sentence.ts'

export const caseEvents: EventWords<
  | 'caseOpened'
  | 'applicationCorrected'
  | 'caseDueMoved'
  | 'caseRescheduled'
  | 'caseWithdrawn'
  | 'stageMoved'
  | 'attachmentAdded'
  | 'attachmentRemoved'
> = {
  caseOpened: {
    name: 'Дело открыто',
    says: ({ number, by }) =>
      `Открыто дело № ${number} ${by === 'list' ? 'по списку Центра' : 'по внесённому заявлению'}`,
  },
  applicationCorrected: {
    name: 'Заявление исправлено',
    says: ({ changes }) => changed('Исправлены сведения заявления', changes),
  },
  caseDueMoved: {
    name: 'Срок заключения изменён',
    says: ({ from, to }) => `Срок заключения: был ${formatDay(from)}, стал ${formatDay(to)}`,
  },
  caseRescheduled: {
    name: 'Дело перенесено',
    says: ({ from, to, dueOn, reason }) =>
      reasoned(`Дело перенесено: «${from}» → «${to}», срок заключения ${formatDay(dueOn)}`, reason),
  },
  caseWithdrawn: {
    name: 'Заявление отозвано',
    says: ({ on, reason }) => reasoned(`Заявление отозвано ${formatDay(on)}`, reason),
  },
  stageMoved: {
    name: 'Состояние дела изменилось',
    says: ({ from, to }) => `Состояние дела: «${stageWords[from]}» → «${stageWords[to]}»`,
  },
  attachmentAdded: { name: 'Материал добавлен', says: ({ title }) => `К заявлению добавлен файл «${title}»` },
  attachmentRemoved: { name: 'Материал убран', says: ({ title }) => `Из заявления убран файл «${title}»` },
}

export const assignmentEvents: EventWords<
  | 'specialistAssigned'
  | 'assignmentAccepted'
  | 'assignmentDeclined'
  | 'conflictDeclared'
  | 'assignmentRevoked'
> = {
  specialistAssigned: {
    name: 'Специалист назначен',
    says: ({ specialist, part, dueOn, warnings }) => ({
      text: `Назначен специалист ${specialist}, срок до ${formatDay(dueOn)}${part > 1 ? ` (${part}-й по делу)` : ''}`,
      more: lines(
        warnings.length > 0 &&
          `Назначение сделано, хотя: ${warnings.map((it) => objectionWords[it]).join('; ')}`,
      ),
    }),
  },
  assignmentAccepted: {
    name: 'Назначение принято',
    says: ({ specialist }) => `Назначение принято, специалист ${specialist}`,
  },
  assignmentDeclined: {
    name: 'Отказ от назначения',
    says: ({ specialist, reason, comment }) => ({
      text: `Отказ от назначения, специалист ${specialist}: ${declineReasonWords[reason]}`,
      more: lines(comment),
    }),
  },
  conflictDeclared: {
    name: 'Заявлен конфликт интересов',
    says: ({ specialist, kind, comment }) => ({
      text: `Заявлен конфликт интересов, специалист ${specialist}: ${conflictKindWords[kind]}`,
      more: lines(comment),
    }),
  },
  assignmentRevoked: {
    name: 'Назначение снято',
    says: ({ specialist, reason }) => reasoned(`Назначение снято, специалист ${specialist}`, reason),
  },
}

export const proposalEvents: EventWords<
  | 'proposalMade'
  | 'proposalDiscarded'
  | 'proposalAccepted'
  | 'pairForbidden'
  | 'pairAllowed'
  | 'distanceChanged'
> = {
  proposalMade: {
    name: 'Распределение рассчитано',
    says: ({ period, places, filled }) =>
      `Рассчитано распределение, период «${period}»: занято мест ${filled} из ${places}`,
  },
  proposalDiscarded: {
    name: 'Распределение отклонено',
    says: ({ period }) => `Отклонено предложение распределения, период «${period}»`,
  },
  proposalAccepted: {
    name: 'Распределение принято',
    says: ({ period, assigned, refused, takenOff }) => ({
      text: `Принято распределение, период «${period}»: назначений ${assigned}`,
      more: lines(
        refused > 0 && `Не назначено, потому что стало нельзя: ${refused}`,
        takenOff > 0 && `Снято прежних назначений: ${takenOff}`,
      ),
    }),
  },
  pairForbidden: {
    name: 'Пара запрещена',
    says: ({ specialist, reason }) => reasoned(`Запрещено назначать специалиста ${specialist}`, reason),
  },
  pairAllowed: {
    name: 'Запрет пары снят',
    says: ({ specialist }) => `Снят запрет назначать специалиста ${specialist}`,
  },
  distanceChanged: {
    name: 'Расстояния изменены',
    says: ({ place, changes }) => changed(`Изменены расстояния: ${place}`, changes),
  },
}

export const conclusionEvents: EventWords<
  'conclusionGiven' | 'workingCopyKept' | 'paperReceived' | 'conclusionAccepted' | 'conclusionReturned'
> = {
  conclusionGiven: {
    name: 'Заключение сдано',
    says: ({ specialist, version, late, sha256 }) => ({
      text: `Сдано заключение, версия ${version}${late ? ', после срока' : ''}, специалист ${specialist}`,
      more: lines(sha256 && `Контрольная сумма SHA-256: ${sha256}`),
    }),
  },
  workingCopyKept: {
    name: 'Рабочий файл сохранён',
    says: ({ specialist, name }) => `Сохранён рабочий файл «${name}», специалист ${specialist}`,
  },
  paperReceived: {
    name: 'Заключение получено на бумаге',
    says: ({ specialist, on, broughtBy }) => ({
      text: `Заключение получено на бумаге ${formatDay(on)}, специалист ${specialist}`,
      more: lines(broughtBy && `От кого: ${broughtBy}`),
    }),
  },
  conclusionAccepted: {
    name: 'Заключение принято',
    says: ({ specialist, version }) =>
      version > 0
        ? `Принято заключение, версия ${version}, специалист ${specialist}`
        : `Принято заключение на бумаге, специалист ${specialist}`,
  },
  conclusionReturned: {
    name: 'Заключение возвращено',
    says: ({ specialist, version, text }) => ({
      text: `Возвращено заключение${version > 0 ? `, версия ${version}` : ''}, специалист ${specialist}`,
      more: lines(text),
    }),
  },
}
