// The rows and columns of the gallery's tables.
import {
  ButtonLink,
  type Column,
  daysLeft,
  formatDay,
  periodWithoutYear,
  StatusDot,
  type Tone,
  TwoLines,
} from '../../../ui/index.ts'

type Row = {
  id: string
  name: string
  post: string
  organisation: string
  place: string
  category: string
  form: string
  due: string
  appointed: string
  state: string
  tone: Tone
  act: string
}

const today = '2026-10-02'

export const rows: Row[] = [
  row(
    '1',
    'Волкова Елена Викторовна',
    'воспитатель',
    'МАДОУ № 5 «Солнышко»',
    'г. Северск',
    '2026-10-05',
    'ждёт заключения',
    'yellow',
    'Сдать',
  ),
  row(
    '2',
    'Зайцева Татьяна Юрьевна',
    'учитель, английский язык',
    'МБОУ «Кривошеинская СОШ»',
    'Кривошеинский район',
    '2026-10-09',
    'на проверке',
    'blue',
    'Открыть',
  ),
  row(
    '3',
    'Кузнецова Мария Ивановна',
    'учитель-логопед',
    'МКОУ «Тегульдетская СОШ»',
    'Тегульдетский район',
    '2026-09-30',
    'срок прошёл',
    'red',
    'Сдать',
  ),
  row(
    '4',
    'Лебедев Николай Олегович',
    'педагог-психолог',
    'МБОУ СОШ № 34',
    'г. Томск',
    '2026-10-15',
    'принято',
    'green',
    'Открыть',
  ),
  row(
    '5',
    'Михайлова-Завадовская Александра Константиновна',
    'педагог дополнительного образования',
    'МБОУ ДО «Детско-юношеский центр „Синяя птица“ имени П. Г. Макарова»',
    'Верхнекетский район',
    '2026-10-11',
    'возвращено с замечаниями',
    'orange',
    'Исправить',
  ),
  row(
    '6',
    'Петров Пётр Николаевич',
    'преподаватель',
    'ОГБПОУ «Томский техникум»',
    'региональные организации',
    '2026-11-20',
    'отозвано',
    'grey',
    'Открыть',
  ),
]

function row(
  id: string,
  name: string,
  post: string,
  organisation: string,
  place: string,
  due: string,
  state: string,
  tone: Tone,
  act: string,
): Row {
  const even = Number(id) % 2 === 0
  const category = even ? 'высшая' : 'первая'
  const form = even ? 'дистанционная' : 'очная'
  return {
    id,
    name,
    post,
    organisation,
    place,
    category,
    form,
    due,
    appointed: '2019-09-02',
    state,
    tone,
    act,
  }
}

export const columns: Column<Row>[] = [
  {
    title: 'Педагог',
    kind: 'head',
    sort: { href: '?sort=-name#lists', order: 'ascending' },
    cell: (it) => <TwoLines main={<a href={`#case-${it.id}`}>{it.name}</a>} sub={it.post} />,
  },
  { title: 'Организация', card: 'full', cell: (it) => <TwoLines main={it.organisation} sub={it.place} /> },
  {
    title: 'Категория',
    sort: { href: '?sort=category#lists' },
    cell: (it) => <TwoLines main={it.category} sub={it.form} />,
  },
  {
    title: 'Период',
    kind: 'short',
    cell: () => <TwoLines main={periodWithoutYear('2026-09-15', '2026-12-15')} sub="2026" />,
  },
  {
    title: 'Назначен',
    kind: 'short',
    card: 'full',
    cardLabel: 'Назначен на должность',
    cell: (it) => formatDay(it.appointed),
  },
  {
    title: 'Срок и состояние',
    kind: 'status',
    sort: { href: '?sort=due#lists' },
    cell: (it) => (
      <TwoLines
        main={<StatusDot tone={it.tone}>{it.state}</StatusDot>}
        sub={`${formatDay(it.due)}, ${daysLeft(it.due, today)}`}
      />
    ),
  },
  {
    title: 'Действие',
    kind: 'action',
    cell: (it) => (
      <ButtonLink href={`#case-${it.id}`} look="second" small label={`${it.act}: ${it.name}`}>
        {it.act}
      </ButtonLink>
    ),
  },
]
