// All settings with what they mean, and one of them to be changed.
import {
  defaultSettings,
  isUnconfirmed,
  type SettingKey,
  type Settings,
  settingTable,
} from '../../../domain/settings.ts'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  Notice,
  PageHead,
  Radios,
  StatusDot,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { type HistoryLine, HistorySection, settingTitles } from '../../history/index.ts'
import { settingValue, settingWords, settingPageWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

/** In the order in which a Center thinks of them. */
const groups: Record<keyof typeof words.groups, readonly SettingKey[]> = {
  work: [
    'specialistsPerCase',
    'casesPerSpecialist',
    'localSpecialistsMost',
    'conclusionDueDaysBeforeEnd',
    'correctionDays',
    'mixedNeedsUpload',
  ],
  applications: ['teachersJoinFreely', 'teacherLinkHours', 'mendDays', 'draftMonths'],
  access: [
    'invitationDays',
    'resetLinkMinutes',
    'codeMinutes',
    'emailChangeHours',
    'signInTries',
    'lockMinutes',
    'idleMinutesStaff',
    'idleMinutesOthers',
    'sessionHours',
  ],
  files: ['fileLimitMb', 'applicationFiles'],
}

export function SettingsPage({ values, mayManage }: { values: Settings; mayManage: boolean }) {
  const columns = mayManage ? [...columnsOf(values), edit] : columnsOf(values)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <WorkTable caption={words.groups[group]} columns={columns} rows={groups[group]} empty={null} />
      ))}
    </>
  )
}

const columnsOf = (values: Settings): Column<SettingKey>[] => [
  {
    title: words.setting,
    kind: 'head',
    cell: (key) => <TwoLines main={settingTitles[key]} sub={settingWords[key].explanation} />,
  },
  {
    title: words.value,
    kind: 'short',
    card: 'full',
    cell: (key) => (
      <TwoLines
        main={<strong>{settingValue(key, values[key])}</strong>}
        sub={words.usually(settingValue(key, defaultSettings[key]), boundsOf(key))}
      />
    ),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (key) => (
      <Marks isUnconfirmed={isUnconfirmed(key)} isChanged={values[key] !== defaultSettings[key]} />
    ),
  },
]

const boundsOf = (key: SettingKey): { min: number; max: number } | null => {
  const setting = settingTable[key]
  return setting.kind === 'number' ? setting : null
}

function Marks(it: { isUnconfirmed: boolean; isChanged: boolean }) {
  if (it.isChanged) return <StatusDot tone="blue">{words.changed}</StatusDot>
  return it.isUnconfirmed ? <StatusDot tone="yellow">{words.unconfirmed}</StatusDot> : null
}

const edit: Column<SettingKey> = {
  title: words.actions,
  kind: 'action',
  cell: (key) => (
    <ButtonLink
      href={`/reference/settings/${key}`}
      look="second"
      small
      label={words.editOf(settingTitles[key])}
    >
      {words.edit}
    </ButtonLink>
  ),
}

export interface SettingFacts extends FormFacts {
  setting: { key: SettingKey } & ({ kind: 'number'; min: number; max: number } | { kind: 'yesNo' })
  title: string
  value: number | boolean
  unconfirmed: boolean
  history: readonly HistoryLine[]
}

export function SettingPage(it: SettingFacts) {
  const { key } = it.setting
  const usual = defaultSettings[key]
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={it.title} lead={settingWords[key].explanation} />
      {it.unconfirmed && (
        <Notice tone="warning" title={capital(words.unconfirmed)}>
          {words.unconfirmedHow}
        </Notice>
      )}
      <Card>
        <FactList
          items={[
            { term: words.now, text: settingValue(key, it.value) },
            { term: words.usual, text: settingValue(key, usual) },
          ]}
        />
        <Form action={`/reference/settings/${key}`} hidden={{ seen: one(it.typed, 'seen') }}>
          <ValueField {...it} />
          <FormActions>
            <Button>{words.save}</Button>
            {it.value !== usual && (
              <Button look="second" formaction={`/reference/settings/${key}/reset`}>
                {words.reset(settingValue(key, usual))}
              </Button>
            )}
            <a href="/reference/settings">{words.cancel}</a>
          </FormActions>
        </Form>
      </Card>
      <HistorySection items={it.history} />
    </>
  )
}

function ValueField({ setting, typed, errors }: SettingFacts) {
  const value = one(typed, 'value')
  if (setting.kind === 'number')
    return (
      <TextField
        name="value"
        label={words.newValue}
        hint={words.bounds(setting.min, setting.max)}
        value={value}
        error={errors.value}
        inputmode="numeric"
        width="short"
        exact
      />
    )
  return (
    <Radios
      name="value"
      label={words.newValue}
      value={value}
      error={errors.value}
      choices={[
        { value: 'yes', text: words.yes },
        { value: 'no', text: words.no },
      ]}
      inline
    />
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
