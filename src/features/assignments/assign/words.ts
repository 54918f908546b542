// Every Russian text of the Center's side of assignments.
import type { Day } from '../../../domain/days.ts'
import { counted, countedNouns, formatDay, longDay } from '../../../ui/text.ts'

const cases = (count: number) => counted(count, countedNouns.case)

export const assignWords = {
  caption: (number: string) => `Дело № ${number}`,
  list: 'Дела',
  title: 'Назначение специалистов',
  manyLead: (count: number) => `Выбрано: ${cases(count)}`,
  lead: (name: string, about: string) => `${name} · ${about}`,
  nowTitle: 'Уже назначены',
  norm: (assigned: number, norm: number) => `Назначено ${assigned} из ${norm}.`,
  fullTitle: 'Все места заняты',
  full: (atMost: number) =>
    `На одно дело назначают не больше ${atMost}. Чтобы назначить другого, сначала снимите кого-то из назначенных.`,
  simplified: 'Форма упрощённая: полное заключение не требуется.',
  find: 'Поиск среди специалистов',
  findHint: 'Фамилия или организация',
  search: 'Найти',
  candidates: 'Кого назначить',
  candidatesHint: (places: number) =>
    places === 1
      ? 'Можно выбрать одного. Сначала те, кто подходит лучше, потом у кого меньше дел.'
      : `Можно выбрать до ${places}. Сначала те, кто подходит лучше, потом у кого меньше дел.`,
  stopped: 'Кого назначить нельзя',
  load: (load: number, most: number) => `сейчас дел: ${load} из ${most}`,
  loadAfter: (load: number, got: number, most: number) =>
    `сейчас дел: ${load} из ${most}, станет ${load + got}`,
  position: 'должность подходит',
  both: 'должность и предмет подходят',
  category: (name: string) => `категория: ${name}`,
  gets: (possible: number, all: number) =>
    possible === all ? `получит все ${cases(all)}` : `получит ${possible} из ${cases(all)}`,
  but: (reasons: string) => `Обратите внимание: ${reasons}`,
  because: (reasons: string) => `Нельзя: ${reasons}`,
  inCases: (reason: string, count: number) => `${reason} (${cases(count)})`,
  notPossible: (reasons: string) => `Не получит: ${reasons}`,
  shown: (shown: number, all: number) =>
    `Показаны ${shown} из\u00a0${counted(all, countedNouns.specialist)}. Остальных найдите поиском.`,
  nobodyTitle: 'Специалистов пока нет',
  nobody: 'Они появятся здесь, когда зарегистрируются по приглашению.',
  toInvitations: 'Приглашения',
  nothingTitle: 'Никто не найден',
  nothing: 'Измените поиск.',
  all: 'Показать всех',
  due: 'Срок заключения',
  dueHint: 'Например, 20.11.2026',
  dueOfPeriod: (on: Day) => `По периоду: ${formatDay(on)}`,
  dueOfEach: 'Если оставить пустым, у каждого дела останется срок его периода.',
  duePast: 'Срок периода уже прошёл: укажите новый.',
  submit: 'Назначить',
  submitMany: (count: number) => `Назначить на ${cases(count)}`,
  cancel: 'Вернуться к делу',
  toList: 'Вернуться к списку',
  chooseSomebody: 'Выберите специалиста',
  chooseFewer: (most: number) => `Выберите не больше ${most}`,
  dueMissing: 'Срок периода уже прошёл. Укажите новый срок',
  assigned: (names: string) => `Назначено: ${names}.`,
  notAssigned: (reasons: string) => `Не назначено: ${reasons}`,
  refusedPair: (name: string, says: string) => `${name}. ${says}`,
  chosen: 'Выбранные дела',
  skippedTitle: 'Не все выбранные дела можно назначить',
  skipped: (count: number, norm: number) =>
    `${cases(count)}: норма ${norm} уже назначена или дело закрыто. Они останутся как есть.`,
  nothingToAssign: 'По выбранным делам назначать некого: норма уже назначена или дела закрыты.',
  notChosen: 'Отметьте дела в списке и повторите.',
  resultTitle: 'Назначение выполнено',
  result: (assigned: number, people: number) =>
    `Назначений: ${assigned}. Дел: ${people}. Специалисты получат письма.`,
  resultNone: 'Ни одного назначения не сделано.',
  refusedCaption: 'Не назначено',
  teacher: 'Педагог',
  specialist: 'Специалист',
  reason: 'Почему',
  action: 'Действие',
  openCase: 'Открыть',
  openCaseOf: (name: string) => `Открыть дело: ${name}`,
  allDone: 'Все выбранные дела назначены.',
} as const

export const revokeWords = {
  title: 'Снятие назначения',
  lead: (specialist: string, teacher: string) => `${specialist} · ${teacher}`,
  hint: 'Дело уйдёт из списка специалиста, он получит письмо. После этого можно назначить другого.',
  keeps: 'Сданное заключение сохранится и останется доступным для чтения.',
  reason: 'Причина',
  reasonHint: 'Увидят Центр и специалист в письме. Например, «перераспределение нагрузки».',
  submit: 'Снять назначение',
  missing: 'Укажите причину',
  stale: 'Страница устарела. Откройте её заново',
  done: (name: string) => `Назначение снято: ${name}. Выберите другого специалиста.`,
} as const

export const letterWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName?: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  assignedSubject: (count: number) => `Вам назначено: ${counted(count, countedNouns.attestee)}`,
  assigned: (count: number) =>
    `Центр назначил вам аттестуемых для анализа профессиональной деятельности: ${count}.`,
  assignedOne: 'Центр назначил вам аттестуемого для анализа профессиональной деятельности.',
  due: (on: Day) => `Срок сдачи итогового заключения: ${longDay(on)}`,
  dues: (first: Day) =>
    `Ближайший срок сдачи итогового заключения: ${longDay(first)}, остальные сроки указаны в списке.`,
  next: 'Сведения, заявление и бланк заключения ждут вас в кабинете.',
  decline:
    'Если взять работу нельзя, откажитесь в кабинете в течение двух рабочих дней: так Центр успеет назначить другого.',
  open: 'Перейти',
  copySubject: (count: number) => `Назначены специалисты: ${cases(count)}`,
  copy: (municipality: string, count: number) =>
    `Центр назначил специалистов по делам педагогов (${municipality}): ${cases(count)}.`,
  copyNext: 'Кто назначен и в какой срок, видно в списке дел.',
  copyOpen: 'Посмотреть дела',
  revokedSubject: (number: string) => `Дело № ${number}: назначение снято`,
  revoked: (number: string, reason: string) =>
    `Центр снял с вас назначение по делу № ${number}. Причина: ${reason}. Готовить заключение по нему не нужно.`,
  revokedKept: 'Загруженное заключение сохранено в деле.',
} as const
