// Counters, filters and tables of the gallery.
import {
  Button,
  ButtonLink,
  Checkboxes,
  type Column,
  Combobox,
  Counters,
  counted,
  countedNouns,
  DateField,
  daysLeft,
  Empty,
  FilterPanel,
  Form,
  formatDay,
  Pager,
  periodWithoutYear,
  Select,
  StatusDot,
  shownOf,
  TextField,
  type Tone,
  TwoLines,
  WithFilter,
  WorkTable,
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

const rows: Row[] = [
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

const columns: Column<Row>[] = [
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

export function ListShow() {
  return (
    <section id="lists" aria-label="Списки">
      <Counters
        label="Мои дела"
        items={[
          { value: 20, text: 'аттестуемых в полугодии', href: '?#lists', current: true },
          { value: 8, text: 'ждут заключения', href: '?state=wait#lists' },
          { value: 3, text: 'срок на этой неделе', href: '?state=late#lists', tone: 'warn' },
          { value: 9, text: 'сдано', href: '?state=done#lists', tone: 'good' },
          { value: 12400, text: 'без ссылки' },
        ]}
      />
      <WithFilter filter={<Filters />}>
        <WorkTable
          caption="Список на экспертизе"
          count={counted(rows.length, countedNouns.attestee)}
          columns={columns}
          rows={rows}
          empty=""
          pager={
            <Pager shown={shownOf(1, 6, 300)} previous="?before=1" next="?after=1" exportHref="/cases.xlsx" />
          }
        />
        <Form id="bulk" action="#">
          {null}
        </Form>
        <WorkTable
          caption="Список с выбором строк"
          count={counted(3, countedNouns.case)}
          columns={columns.slice(0, 2).concat(columns.slice(5, 6))}
          rows={rows.slice(0, 3)}
          select={{
            name: 'case',
            form: 'bulk',
            id: (it) => it.id,
            label: (it) => `Выбрать: ${it.name}`,
            chosen: ['2'],
          }}
          bulk={
            <Button form="bulk" small>
              Назначить специалистов выбранным
            </Button>
          }
          empty=""
          pager={
            <Pager
              label="Страницы второго списка"
              shown={shownOf(51, 100, 'более 10 000')}
              previous="?page=1"
              next="?page=3"
              pages={[
                { text: '1', href: '?page=1' },
                { text: '2', href: '?page=2', current: true },
                { text: '3', href: '?page=3' },
              ]}
            />
          }
        />
        <WorkTable
          caption="Пустой список"
          columns={columns}
          rows={[]}
          empty={<Empty title="Аттестуемых пока нет">Они появятся здесь после назначения Центром.</Empty>}
        />
      </WithFilter>
    </section>
  )
}

function Filters() {
  return (
    <FilterPanel action="" active={2} clearHref="?" hidden={{ sort: 'name' }}>
      <TextField name="q" label="Фамилия или организация" value="Иванова" type="search" />
      <Combobox
        name="municipality"
        label="Муниципалитет"
        prompt="Все"
        choices={[
          'Асиновский район',
          'Верхнекетский район',
          'Каргасокский район',
          'Кривошеинский район',
          'Томский район',
        ].map((text) => ({ value: text, text }))}
      />
      <Select
        name="period"
        label="Период"
        prompt="Все"
        choices={[{ value: 'p1', text: '15.09 – 15.12.2026' }]}
      />
      <Checkboxes
        name="state"
        label="Состояние"
        small
        value={['wait']}
        choices={[
          { value: 'wait', text: 'ждёт заключения' },
          { value: 'back', text: 'возвращено' },
          { value: 'done', text: 'принято' },
        ]}
      />
      <DateField name="due" label="Срок до" hint="дд.мм.гггг" />
    </FilterPanel>
  )
}
