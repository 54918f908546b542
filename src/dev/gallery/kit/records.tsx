// A record page of the gallery: facts, history, states, messages, bars.
import {
  Aside,
  Bars,
  ButtonLink,
  Card,
  Columns,
  CopyButton,
  dueInWords,
  FactList,
  formatDay,
  History,
  More,
  moment,
  Notice,
  PageHead,
  PrintButton,
  StatusDot,
  type Tone,
} from '../../../ui/index.ts'

const tones: Tone[] = ['grey', 'yellow', 'blue', 'green', 'orange', 'red']

export function RecordShow({ now }: { now: Date }) {
  return (
    <section id="records" aria-label="Карточки">
      <Notice tone="success">Заключение принято Центром 2 октября 2026 г.</Notice>
      <Notice tone="info" title="Заключение нужно сдать на бумаге">
        <p>Аттестация очная, ваш муниципалитет не отнесён к отдалённым.</p>
      </Notice>
      <Notice
        tone="warning"
        title="Договор заканчивается через 5 дней"
        actions={<a href="#records">Посмотреть договор</a>}
      />
      <Notice tone="error" title="Файл не принят">
        <p>PDF защищён паролем. Сохраните его без пароля и загрузите ещё раз.</p>
      </Notice>
      <PageHead
        caption="Аттестуемый"
        title="Волкова Елена Викторовна"
        lead="воспитатель · МАДОУ № 5 «Солнышко», г. Северск"
        around={{ previous: '#p', next: '#n', list: '#lists', place: '3 из 20' }}
        actions={<ButtonLink href="#forms">Сдать заключение</ButtonLink>}
      />
      <Columns main={<Materials />} side={<Deciding now={now} />} />
      <ByMunicipality />
    </section>
  )
}

function Materials() {
  return (
    <>
      <Card title="Сведения" aside={<a href="#records">Заявление (PDF)</a>}>
        <FactList
          items={[
            {
              term: 'Дата назначения на должность',
              text: formatDay('2019-09-02'),
              copy: '02.09.2019',
              copyWhat: 'дату назначения',
            },
            {
              term: 'Фамилия, имя, отчество',
              text: 'Волкова Елена Викторовна',
              copy: 'Волкова Елена Викторовна',
              copyWhat: 'имя',
            },
            {
              term: 'Организация',
              text: 'Муниципальное автономное дошкольное образовательное учреждение «Детский сад № 5 „Солнышко“»',
              copy: 'МАДОУ № 5',
              copyWhat: 'организацию',
            },
            {
              term: 'Электронная почта',
              text: 'volkova@example.ru',
              action: { href: '#', text: 'Изменить', label: 'Изменить электронную почту' },
            },
          ]}
        />
        <More title="Что означают эти сведения">
          <p>Они взяты из списка, который прислал муниципалитет.</p>
        </More>
        <Aside>
          <p>
            Номер дела можно назвать по телефону: 26-0312 <CopyButton text="26-0312" what="номер дела" />
          </p>
        </Aside>
      </Card>
      <Card title="История">
        <History
          items={[
            {
              when: 'сегодня в 14:03',
              at: '2026-10-02T07:03:00Z',
              who: 'Петрова А. С., Центр',
              text: 'Заключение принято',
            },
            {
              when: '30.09.2026, 18:40',
              who: 'Иванов И. И.',
              text: 'Сдано итоговое заключение, версия 2',
              detail: 'Квитанция 26-0312-2',
            },
            {
              when: '28.09.2026, 09:12',
              who: 'Центр',
              text: 'Заключение возвращено с замечаниями: нет подписи на второй странице',
            },
          ]}
        />
      </Card>
    </>
  )
}

function Deciding({ now }: { now: Date }) {
  return (
    <Card title="Что решает" accent>
      <FactList
        dense
        items={[
          { term: 'Заявленная категория', text: 'первая' },
          { term: 'Форма', text: 'дистанционная' },
          { term: 'Срок', text: dueInWords('2026-10-05', '2026-10-02') },
          { term: 'Принято', text: moment(now) },
        ]}
      />
      <ul>
        {tones.map((tone) => (
          <li>
            <StatusDot tone={tone}>состояние «{tone}»</StatusDot>
          </li>
        ))}
      </ul>
      <PrintButton />
    </Card>
  )
}

const parts = [
  { text: 'принято', tone: 'green' as const },
  { text: 'на проверке', tone: 'blue' as const },
  { text: 'ждут', tone: 'yellow' as const },
]

function ByMunicipality() {
  return (
    <Card>
      <Bars
        caption="Заключения по муниципалитетам"
        rowTitle="Муниципалитет"
        parts={parts}
        rows={[
          { label: 'г. Томск', href: '#lists', values: [64, 12, 31] },
          { label: 'г. Северск', href: '#lists', values: [22, 9, 4], note: 'два специалиста в отпуске' },
          { label: 'Каргасокский район', values: [3, 0, 11] },
          { label: 'Александровский район', values: [0, 0, 0] },
        ]}
      />
    </Card>
  )
}
