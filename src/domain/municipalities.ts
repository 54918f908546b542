// Municipalities of the region (D.17). A starting list: kinds, names and «отдалённый» are the Center's to edit.
import { type CatalogueEntry, parseEntry } from './catalogue.ts'
import { bare } from './fold.ts'
import type { Parsed } from './parsed.ts'

export type MunicipalityKind = 'urban_district' | 'district' | 'municipal_district' | 'regional'

export type Municipality = CatalogueEntry & {
  kind: MunicipalityKind
  /** «координатор Александровского района», «координатор города Томска». */
  genitive: string
  center: string
  /** Equated with the Far North. */
  equatedNorth: boolean
  /** In-person conclusions of its specialists are uploaded too (S-23). */
  remote: boolean
  synonyms: readonly string[]
}

export const municipalityKindWords: Record<MunicipalityKind, string> = {
  urban_district: 'Городской округ',
  district: 'Муниципальный район',
  municipal_district: 'Муниципальный округ',
  regional: 'Областные и иные организации',
}

/** Organisations of the region itself, private and federal ones: a territory of its own with its own coordinator. */
export const regionalTerritory: Municipality = {
  code: 'regional',
  name: 'Областные и иные организации',
  genitive: 'областных и иных организаций',
  kind: 'regional',
  center: 'Томск',
  equatedNorth: false,
  remote: false,
  synonyms: [
    'областных и иных организаций',
    'областные',
    'областные организации',
    'областные ОО',
    'областное подчинение',
    'область',
    'областная',
    'регион',
    'иные организации',
    'иные',
    'Томская область',
    'региональные',
    'региональные организации',
    'подведомственные ДОО',
  ],
}

const north = { equatedNorth: true, remote: false }
const remoteNorth = { equatedNorth: true, remote: true }
const near = { equatedNorth: false, remote: false }

/** The 20 municipalities and the regional territory, in the order of D.17. */
export const municipalities: readonly Municipality[] = [
  town('tomsk', 'Город Томск', 'города Томска', 'Томск', near),
  town('seversk', 'ЗАТО Северск', 'ЗАТО Северск', 'Северск', near),
  town('strezhevoy', 'Город Стрежевой', 'города Стрежевого', 'Стрежевой', remoteNorth),
  town('kedrovy', 'Город Кедровый', 'города Кедрового', 'Кедровый', remoteNorth),
  district('aleksandrovsky', 'Александровск', 'Александровское', remoteNorth),
  district('asinovsky', 'Асиновск', 'Асино', near),
  district('bakcharsky', 'Бакчарск', 'Бакчар', north),
  district('verkhneketsky', 'Верхнекетск', 'Белый Яр', remoteNorth),
  district('zyryansky', 'Зырянск', 'Зырянское', near),
  district('kargasoksky', 'Каргасокск', 'Каргасок', remoteNorth),
  district('kozhevnikovsky', 'Кожевниковск', 'Кожевниково', near),
  district('kolpashevsky', 'Колпашевск', 'Колпашево', remoteNorth),
  district('krivosheinsky', 'Кривошеинск', 'Кривошеино', north),
  district('molchanovsky', 'Молчановск', 'Молчаново', north),
  district('parabelsky', 'Парабельск', 'Парабель', remoteNorth),
  district('pervomaysky', 'Первомайск', 'Первомайское', near),
  district('teguldetsky', 'Тегульдетск', 'Тегульдет', remoteNorth),
  district('tomsky_rn', 'Томск', '', near),
  district('chainsky', 'Чаинск', 'Подгорное', north),
  district('shegarsky', 'Шегарск', 'Мельниково', near),
  regionalTerritory,
]

/** Understands «г. Томск», «Томск», «Томский р-н», «ЗАТО Северск», «МО Томский район», «с. Каргасок». */
export function parseMunicipality<E extends CatalogueEntry>(text: string, among: readonly E[]): Parsed<E>
export function parseMunicipality(text: string): Parsed<Municipality>
export function parseMunicipality(
  text: string,
  among: readonly CatalogueEntry[] = municipalities,
): Parsed<CatalogueEntry> {
  return parseEntry(among, text, {
    what: 'municipality',
    expected: 'Муниципалитет из справочника, например «г. Томск» или «Каргасокский район»',
    keyOf: municipalityKey,
  })
}

/** The key by which spellings of a territory meet: kinds and abbreviations say nothing, only the name itself does. */
export function municipalityKey(text: string): string {
  const key = bare(text)
  // «Томская область» names the regional territory; beside another name it says nothing.
  const own = key.replace(/(?<=[^ ] )томск(?:ая|ой) обл[а-я]*$|^томск(?:ая|ой) обл[а-я]* (?=[^ ])/, '')
  return own
    .replace(/(?<![а-я])(?:р ?н[аеу]?|р он[аеу]?|район[аеу]?|рн)(?![а-я])/g, ' ')
    .replace(
      /(?<![а-я])(?:муниципальн[а-я]+|городско[а-я]+|образовани[а-я]+|округ[а-я]*|администраци[а-я]+)(?![а-я])/g,
      ' ',
    )
    .replace(/(?<![а-я])(?:г|гор|город[а-я]?|зато|мо|мр|го|с|село|пгт|п|поселок|рп)(?![а-я])/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

type Remoteness = { equatedNorth: boolean; remote: boolean }

function town(
  code: string,
  name: string,
  genitive: string,
  center: string,
  remoteness: Remoteness,
): Municipality {
  return { code, name, genitive, kind: 'urban_district', center, ...remoteness, synonyms: [center, genitive] }
}

function district(code: string, stem: string, seat: string, remoteness: Remoteness): Municipality {
  const genitive = `${stem}ого района`
  const synonyms = [`${stem}ий`, genitive, ...(seat ? [seat] : [])]
  return {
    code,
    name: `${stem}ий район`,
    genitive,
    kind: 'district',
    center: seat || 'Томск',
    ...remoteness,
    synonyms,
  }
}
