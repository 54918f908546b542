// The sentence of every refusal: the reason, the date where there is one, and the way out.
import type { Objection } from '../domain/assignment.ts'
import type { Refusal, RefusalFacts, RefusalReason } from '../domain/refusals.ts'
import { formatDay } from '../ui/text.ts'

/** Why a specialist is not assigned; shown beside a candidate and in the refusal. */
export const objectionWords: Record<Objection, string> = {
  self: 'это сам аттестуемый',
  alreadyAssigned: 'уже назначен на это дело',
  blocked: 'учётная запись заблокирована',
  suspended: 'работа приостановлена',
  sameOrganisation: 'работает в той же организации',
  away: 'сейчас отсутствует',
  full: 'нагрузка уже предельная',
  declinedBefore: 'отказывался от этого дела',
  otherPosition: 'не оценивает эту должность',
  otherSubject: 'не оценивает этот предмет',
  lowerCategory: 'категория ниже заявленной',
}

const words: { [R in RefusalReason]: (facts: RefusalFacts[R]) => string } = {
  assignmentObjected: ({ objection }) =>
    `Специалиста нельзя назначить: ${objectionWords[objection]}. Выберите другого.`,
  assignmentEnded: () => 'Назначение уже снято или специалист от него отказался. Обновите список.',
  tooManySpecialists: ({ atMost }) =>
    `На одно дело назначают не больше ${atMost}. Сначала снимите кого-то из назначенных.`,
  conclusionAlreadyGiven: () =>
    'Заключение уже сдано, отказаться от назначения нельзя. Если оно сдано по ошибке, обратитесь в Центр.',
  conclusionAlreadyAccepted: () =>
    'Центр уже принял заключение, изменить его нельзя. Если нужна поправка, обратитесь в Центр.',
  conclusionAlreadyReturned: () => 'Заключение уже возвращено специалисту. Дождитесь новой версии.',
  newerVersionGiven: ({ version }) =>
    `Пока вы смотрели, специалист сдал версию ${version}. Откройте её и примите решение по ней.`,
  paperAlreadyReceived: () =>
    'Центр уже отметил, что заключение получено на бумаге. Загружать файл не нужно.',
  paperExpected: () =>
    'При очной форме заключение сдают на бумаге в Центр: ваш муниципалитет не отмечен как отдалённый. Если привезти его нельзя, позвоните в Центр.',
  conclusionNotNeeded: () => 'При упрощённой форме итоговое заключение не требуется.',
  caseClosed: () => 'Дело закрыто: заявление отозвано.',
  sameApplication: ({ number }) =>
    `Этот педагог уже подал заявление на ту же должность и категорию: дело № ${number}. Откройте его и исправьте сведения там.`,
  dayInFuture: ({ on }) =>
    `Дата ${formatDay(on)} ещё не наступила. Укажите сегодняшнюю или более раннюю дату.`,
  invitationUsed: () =>
    'По этому приглашению учётная запись уже создана. Войдите со своим логином и паролем.',
  invitationRevoked: () => 'Приглашение отозвано. Обратитесь к своему муниципальному координатору.',
  invitationExpired: ({ on }) => `Срок приглашения истёк ${formatDay(on)}. Запросите новую ссылку.`,
  accountBlocked: () => 'Учётная запись заблокирована. Обратитесь в Центр.',
  ownAccount: () => 'Свою учётную запись заблокировать нельзя. Это может сделать другой администратор.',
  noRoleInForce: () =>
    'У учётной записи сейчас нет действующей роли. Обратитесь к муниципальному координатору или в Центр.',
  roleAlreadyGiven: () => 'Такая роль на эти дни уже выдана. Завершите её или выберите другие дни.',
  notASpecialist: () =>
    'Человек не зарегистрирован как специалист. Роль специалиста появится, когда он заполнит анкету по приглашению.',
  emailTaken: () =>
    'Этот e-mail уже занят другой учётной записью. У каждого человека должен быть свой адрес: уточните его.',
  lastAdministrator: () => 'Это последний администратор. Сначала назначьте другого.',
  stillUsed: ({ what, count }) =>
    `Удалить нельзя: ${what} используется (${count}). Отметьте как недействующее.`,
  importNotReady: () => 'Файл ещё читается. Подождите и повторите.',
  importAlreadyTaken: () => 'Строки этого файла уже приняты.',
  templateInUse: () =>
    'По этой версии шаблона уже заполняли бланки, удалить её нельзя. Укажите день, до которого она действует.',
  periodClosed: () => 'Период закрыт. Выберите действующий период.',
}

export const refusalSentence = (it: Refusal): string =>
  (words[it.refused] as (facts: object) => string)(it.facts)
