// One place of a proposal: why this specialist, what others would have meant, what may be done.

import type { Unfit } from '../../../domain/proposal/fitting.ts'
import type { Dearer } from '../../../domain/proposal/price.ts'
import type { ProposedPair } from '../../../domain/proposal/propose.ts'
import type { CostPart } from '../../../domain/proposal/weights.ts'
import { counted, countedNouns, type Forms, grouped } from '../../../ui/text.ts'
import { objectionWords } from '../../../web/refusalWords.ts'

const points: Forms = ['балл', 'балла', 'баллов']

/** Why somebody is not among the possible ones. */
export const unfitWords: Record<Unfit, string> = {
  ...objectionWords,
  declaredConflict: 'заявлен конфликт интересов с этим педагогом',
  forbidden: 'пара запрещена Центром',
  outOfReach: 'не выезжает в этот муниципалитет',
}

export const placeWords = {
  nobody: 'Никого',
  required: 'закреплено',
  changed: 'изменено',
  was: (name: string) => `было: ${name}`,
  local: 'тот же муниципалитет, что у педагога',
  lower: 'категория ниже заявленной',
  trip: (km: number | null) => (km === null ? 'поездка, расстояние не указано' : `поездка, ${km} км`),
  assigned: 'назначено',
  refused: 'не назначено',
  fit: {
    100: 'должность и предмет — основные для специалиста',
    50: 'оценивать вправе, но основная должность или предмет другие',
    0: 'оценивать вправе, но основные должность и предмет другие',
  } as Record<number, string>,
  part: (text: string, count: number) => `${text}: +${counted(count, points)}`,
  best: 'Лучшая из возможных пар: ни по одному весу штрафа нет.',
  total: (count: number) => `Всего ${counted(count, points)}: чем меньше, тем лучше.`,
  pinned: 'Пару закрепил Центр: другие не сравнивались.',
  othersTitle: 'Если взять другого:',
  noOthers: 'Других подходящих специалистов нет.',
  other: (name: string, isFull: boolean, means: string) =>
    `${name}${isFull ? ': нагрузка полная, взять сюда значило бы ' : ': '}${means}`,
  pin: 'Закрепить',
  pinOf: (name: string, teacher: string) => `Закрепить: ${name}, ${teacher}`,
  unpin: 'Открепить',
  unpinOf: (name: string, teacher: string) => `Открепить: ${name}, ${teacher}`,
  ban: 'Запретить…',
  banOf: (name: string, teacher: string) => `Запретить: ${name}, ${teacher}`,
  replace: 'Заменить на…',
  replaceOf: (name: string, teacher: string) => `Заменить: ${name}, ${teacher}`,
  noPlace: 'все места дела заняты',
  choose: 'Выбрать…',
  chooseOf: (teacher: string) => `Выбрать специалиста: ${teacher}`,
  change: 'Изменить',
  pinnedNow: (name: string) => `Закреплено: ${name}. При пересчёте пара останется.`,
  unpinnedNow: (name: string) => `Откреплено: ${name}.`,
} as const

export const partWords: Record<CostPart, (it: Pick<ProposedPair, 'km'> & { measure: number }) => string> = {
  fit: ({ measure }) => placeWords.fit[100 - measure * 5] ?? '',
  category: () => 'категория ниже заявленной',
  distance: ({ km }) => (km === null ? 'расстояние не указано, считаем 200 км' : `ехать ${grouped(km)} км`),
  trip: () => 'нужна поездка',
  repeat: () => 'уже давал(а) заключение об этом педагоге',
}

/** What somebody else would have meant for everything. */
export function dearerSentence(it: Dearer, isBound: boolean): string {
  const most = isBound ? 'не больше чем ' : ''
  if (it.empty > 0)
    return `оставить без специалиста ещё ${most}${counted(it.empty, ['место', 'места', 'мест'])}`
  if (it.below > 0) return 'оставить кого-то с нагрузкой ниже наименьшей'
  if (it.changes > 0) return `поменять ещё ${most}${counted(it.changes, ['пару', 'пары', 'пар'])}`
  if (it.points > 0) return `всё распределение хуже ${most}на ${counted(it.points, points)}`
  return 'так же хорошо, решил жребий'
}

export const banWords = {
  title: 'Запретить пару',
  lead: (specialist: string, teacher: string) => `${specialist} и ${teacher}`,
  hint: 'Предложение не изменится сразу: когда отметите всё, что хотели, нажмите «Пересчитать».',
  reason: 'Причина',
  reasonHint: 'Её увидят сотрудники Центра и аудитор. Например, «бывшие коллеги».',
  scope: 'Насколько',
  run: 'Только в этом распределении',
  runHint: 'И в тех, что рассчитают из него.',
  always: 'Навсегда',
  alwaysHint:
    'Этот специалист не получит этого педагога ни в одном распределении. Запрет можно снять в разделе «Запрещённые пары».',
  submit: 'Запретить',
  cancel: 'Вернуться к предложению',
  done: (name: string) => `Пара запрещена: ${name}. Нажмите «Пересчитать».`,
} as const

export const replaceWords = {
  title: 'Выбрать специалиста',
  lead: (teacher: string, about: string) => `${teacher} · ${about}`,
  now: (name: string) => `Сейчас предложено: ${name}.`,
  nowNobody: 'Сейчас не предложен никто.',
  legend: 'Кто подходит',
  legendHint:
    'Сначала те, у кого по предложению остаётся место, от дешёвых к дорогим. Чем меньше баллов, тем лучше пара по вашим весам.',
  facts: (fit: number, load: number, most: number) =>
    `пригодность ${fit} %, по предложению дел: ${load} из ${most}`,
  km: (km: number) => `ехать ${grouped(km)} км`,
  means: (count: number, isInstead: boolean) =>
    !isInstead
      ? `Цена пары: ${counted(count, points)}`
      : count > 0
        ? `Дороже на ${counted(count, points)}`
        : count < 0
          ? `Дешевле на ${counted(-count, points)}, но нужнее в другом месте`
          : 'По весам то же самое',
  full: 'По предложению нагрузка уже полная: при пересчёте одно из дел отдадут другому.',
  nobodyTitle: 'Больше никто не подходит',
  stopped: 'Почему не подходят остальные',
  stoppedOf: (text: string, count: number) => `${text}: ${counted(count, countedNouns.specialist)}`,
  reason: 'Замена Центром',
  submit: 'Поставить',
  cancel: 'Вернуться к предложению',
  done: 'Замена отмечена и закреплена. Нажмите «Пересчитать», чтобы предложение её учло.',
  gone: 'Дело больше не ждёт специалиста: пересчитайте предложение.',
  shown: (shown: number, all: number) => `Показаны ${shown} из ${all}.`,
} as const
