// Texts of the letters of invitations (S-09, C.9).
import type { Day } from '../../../domain/days.ts'
import type { InvitedRole } from '../../../domain/invitation.ts'
import { fullName, type PersonName } from '../../../domain/names.ts'
import { counted, countedNouns, longDay } from '../../../ui/text.ts'
import { roleOf, toBecome } from './roles.ts'

const subjects: Partial<Record<InvitedRole, string>> = {
  specialist: 'Приглашение: зарегистрируйтесь как специалист (эксперт)',
  teacher: 'Приглашение: зарегистрируйтесь, чтобы подать заявление на категорию',
  org_head: 'Приглашение руководителю организации в систему аттестации «Ступень»',
}

export const letterWords = {
  hello: 'Здравствуйте!',
  greeting: (it: PersonName) => `Здравствуйте, ${[it.firstName, it.middleName].filter(Boolean).join(' ')}!`,

  subject: (role: InvitedRole) => subjects[role] ?? 'Приглашение в систему аттестации «Ступень»',
  invites: (inviter: string, role: InvitedRole) => `${inviter} приглашает вас ${toBecome[role]}.`,
  invited: (role: InvitedRole) => `Вас приглашают ${toBecome[role]}.`,
  /** What the role is for, where the name of the role does not say it all. */
  work: {
    specialist:
      'Специалист изучает материалы педагогов, которых назначил ему Центр, и готовит по каждому итоговое заключение. Всё это делается в личном кабинете системы «Ступень».',
    teacher:
      'В личном кабинете заявление подают по шагам: система сразу подскажет, на какую категорию и с какого дня его можно подать, сохранит введённое и покажет, где заявление находится и что дальше.',
    org_head:
      'В личном кабинете видны заявления педагогов вашей организации. Туда же можно пригласить педагогов, которые собираются подавать заявление.',
  } satisfies Partial<Record<InvitedRole, string>> as Partial<Record<InvitedRole, string>>,
  organisation: (name: string) => `Ваша организация: ${name}.`,
  howToRegister: (role: InvitedRole) =>
    role === 'teacher' || role === 'org_head'
      ? 'Чтобы получить личный кабинет, нажмите кнопку и заполните два коротких шага: это занимает около трёх минут. Заполненное сохраняется, продолжить можно в любой день.'
      : 'Чтобы получить личный кабинет, нажмите кнопку и ответьте на вопросы анкеты: это занимает около десяти минут. Заполненное сохраняется, продолжить можно в любой день.',
  button: 'Зарегистрироваться',
  hasAccount: (role: InvitedRole) =>
    `У вас уже есть учётная запись в системе «Ступень», поэтому заводить новую не нужно. Войдите под своим логином, и вы получите роль ${roleOf[role]}.`,
  acceptButton: 'Войти и принять приглашение',
  lives: (on: Day) =>
    `Ссылка личная, не пересылайте её. Она действует по ${longDay(on)} включительно. Если не успеете, откройте её и нажмите «Прислать новую ссылку».`,
  questions: (contact: string) => `Вопросы можно задать так: ${contact}.`,
  mistake:
    'Если письмо пришло вам по ошибке, ничего делать не нужно: без регистрации учётная запись не появится.',

  copySubject: (municipality: string) => `Центр пригласил специалистов: ${municipality}`,
  copy: (count: number) =>
    `Центр пригласил от вашего муниципалитета ${counted(count, countedNouns.specialist)}. Письма со ссылками ушли по адресам:`,
  copyLine: (name: string, email: string) => `${name}: ${email}`,
  copyMore: (count: number) => `и ещё ${counted(count, countedNouns.person)}`,
  copyNext:
    'Проверьте адреса. Если письмо до кого-то не дойдёт, это будет видно в разделе «Приглашения»: исправьте там адрес, и новая ссылка уйдёт сама.',
  copyButton: 'Открыть приглашения',

  movedSubject: 'Приглашение больше не действует',
  moved:
    'На этот адрес ранее было отправлено приглашение зарегистрироваться в системе аттестации «Ступень». Приглашение направлено по другому адресу, ссылка из прежнего письма больше не работает.',
  movedNext: 'Делать ничего не нужно.',

  registeredSubject: 'Вы зарегистрированы в системе «Ступень»',
  registered: (login: string) => `Вы зарегистрированы в системе «Ступень». Ваш логин: ${login}`,
  registeredPassword:
    'Пароль знаете только вы, в письмах мы его не присылаем. Если забудете его, на странице входа нажмите «Забыли пароль?» и введите логин.',
  registeredNotYou: 'Если вы не регистрировались, сообщите муниципальному координатору или в Центр.',
  signInButton: 'Войти в систему',
  accepted: (role: InvitedRole) =>
    `Вы приняли приглашение. У вашей учётной записи появилась роль ${roleOf[role]}.`,
  acceptedSubject: 'У вас новая роль в системе «Ступень»',
  acceptedNext: 'Роль переключается в шапке страницы: нажмите на своё имя.',
} as const

/** «Крылова Зоя Ильинична, муниципальный координатор (Каргасокский район),», before its verb. */
export const inviterInWords = (name: PersonName, role: string, where: string | null): string =>
  `${fullName(name)}, ${role}${where ? ` (${where})` : ''},`

/** «Крылова З. И., +7 …, mun@…». */
export const contactInWords = (it: { name: string; phone: string; email: string }): string =>
  [it.name, it.phone, it.email].filter(Boolean).join(', ')
