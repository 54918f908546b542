// Words of what a teacher does with an application: adding, withdrawing; and of its letter.
import { categoryWords, type WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import { aboutFile, counted, countedNouns, grouped, longDay } from '../../../../ui/text.ts'

export const addWords = {
  title: 'Дополнить заявление',
  lead: 'Заявление уже подано, но сведения и файлы можно добавить. Ничего из прежнего не пропадёт.',
  until: (day: Day) =>
    `Добавлять можно по ${longDay(day)} включительно: не позднее пяти рабочих дней до заседания комиссии.`,
  untilUnknown: 'Добавлять можно, пока до заседания комиссии остаётся не меньше пяти рабочих дней.',
  text: 'Что хотите сообщить',
  textHint: 'Например: «Ученица заняла второе место на региональной олимпиаде 12.11.2026».',
  files: 'Файлы',
  filesHint: (megabytes: number) =>
    `PDF, JPG, PNG или DOCX, не больше ${megabytes}\u00a0МБ каждый, до 10 файлов за раз.`,
  submit: 'Добавить',
  cancel: 'Вернуться к заявлению',
  nothing: 'Напишите, что хотите сообщить, или выберите файлы',
  stale: 'Страница устарела. Откройте её заново',
  tooLarge: (name: string, megabytes: number) =>
    `Файл «${name}» больше ${grouped(megabytes)}\u00a0МБ. Уменьшите его или разделите на части.`,
  refusedFile: aboutFile,
  chooseAgain: 'Выберите файлы ещё раз: браузер не хранит их, пока форма не принята.',
  added: (files: number) =>
    files > 0 ? `Добавлено. Файлов: ${counted(files, countedNouns.file)}.` : 'Сведения добавлены.',
  addedBefore: 'Всё это уже есть в заявлении, второй раз не добавлено.',
} as const

export const withdrawalWords = {
  title: 'Отозвать заявление',
  means: 'Что это значит',
  meanings: [
    'Рассмотрение прекратится, решения о категории не будет.',
    'Это не отказ комиссии: ждать год не нужно, новое заявление можно подать в любой день.',
    'Заявление и всё, что к нему приложено, останется здесь для чтения.',
  ],
  specialists: 'Специалисты, которые уже готовят заключение, получат письмо, что оно не нужно.',
  final: 'Вернуть отозванное заявление нельзя.',
  reason: 'Почему отзываете',
  submit: 'Отозвать заявление',
  cancel: 'Не отзывать',
  stale: 'Страница устарела. Откройте её заново',
  done: 'Заявление отозвано.',
} as const

export const mailWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  withdrawnSubject: 'Заявление отозвано',
  withdrawn: (category: WantedCategory) =>
    `Вы отозвали заявление. Категория, которую вы просили: ${categoryWords[category].name.toLowerCase()}.`,
  withdrawnMeans:
    'Рассмотрение прекращено. Это не отказ комиссии: новое заявление можно подать в любой день.',
  notYou: 'Если вы не отзывали заявление, сразу позвоните в Центр и смените пароль.',
  open: 'Открыть заявление',
} as const
