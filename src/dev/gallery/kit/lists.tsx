// Counters, filters and tables of the gallery.
import {
  Button,
  Checkboxes,
  Combobox,
  Counters,
  counted,
  countedNouns,
  DateField,
  Empty,
  FilterPanel,
  Form,
  Pager,
  Select,
  shownOf,
  TextField,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { columns, rows } from './rows.tsx'

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
