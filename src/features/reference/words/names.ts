// Names of institutions by dates (S-17).
import type { InstitutionKind } from '../../../domain/institutionNames.ts'
import { formatDay } from '../../../ui/text.ts'

export const nameWords = {
  title: 'Названия учреждений',
  lead: 'Название действует с указанного дня. Прежнее остаётся в документах того времени.',
  kinds: { center: 'Центр', institute: 'Институт', department: 'Департамент' } satisfies Record<
    InstitutionKind,
    string
  > as Record<InstitutionKind, string>,
  kindHints: {
    center: 'стоит в шапке страниц, в письмах и заключениях',
    institute: 'стоит в шапке страниц и подписи писем',
    department: 'стоит в заявлениях и заключениях',
  } satisfies Record<InstitutionKind, string> as Record<InstitutionKind, string>,
  name: 'Полное название',
  nameHint: 'В именительном падеже: кто? что?',
  genitive: 'Полное название в родительном падеже',
  genitiveHint: 'Кого? чего? Например: «Департамента общего образования Томской области»',
  shortName: 'Краткое название',
  from: 'Действует с',
  fromHint: 'Накануне этого дня прежнее название перестанет действовать',
  term: 'Действует',
  termOf: (from: string, to: string | null): string =>
    to === null ? `с ${formatDay(from)}` : `${formatDay(from)} – ${formatDay(to)}`,
  current: 'действует',
  future: 'вступит в силу',
  past: 'прежнее',
  state: 'Состояние',
  actions: 'Действия',
  add: 'Новое название',
  addTitle: (kind: string) => `Новое название: ${kind.toLowerCase()}`,
  edit: 'Исправить',
  editOf: (name: string) => `Исправить: ${name}`,
  editTitle: 'Исправление названия',
  editHow:
    'Исправляйте только описки: изменится и то, как название стоит в прежних документах. Если учреждение переименовали, добавьте новое название.',
  noName: 'Впишите полное название',
  noGenitive: 'Впишите название в родительном падеже',
  noShort: 'Впишите краткое название',
  noFrom: 'Укажите, с какого дня действует название',
  notLater: (after: string) => `Название с ${formatDay(after)} уже есть. Укажите более поздний день`,
  save: 'Сохранить',
  cancel: 'Отменить',
  added: (name: string, from: string) => `Название «${name}» действует с ${formatDay(from)}.`,
  saved: 'Название исправлено.',
  remove: 'Убрать',
  removeOf: (name: string) => `Убрать: ${name}`,
  removeConfirm: 'Убрать название, которое ещё не вступило в силу?',
  removed: 'Название убрано, прежнее действует дальше.',
  stale: 'Обновите страницу и повторите',
} as const
